# Asks for a feed once with URI::Fetch and XML::Feed and prints what they made of it, as library-subscription.ts takes it.

use strict;
use warnings;
use HTTP::Date qw(str2time);
use JSON::PP;
use URI::Fetch;
use XML::Feed;

# Without it XML::Atom answers bytes where everything else answers characters.
$XML::Atom::ForceUnicode = 1;

my ($url, $etag, $modified) = @ARGV;
my %validators = (
    ($etag     ? (ETag         => $etag)               : ()),
    ($modified ? (LastModified => str2time($modified)) : ()),
);
my $response = URI::Fetch->fetch($url, %validators) or die URI::Fetch->errstr;
my %answer   = (status => $response->http_status + 0, etag => $response->etag, modified => undef, entries => []);
if ($response->http_status == 200) {
    $answer{modified} = $response->http_response->header('Last-Modified');
    my $feed = XML::Feed->parse(\$response->content) or die XML::Feed->errstr;
    $answer{entries} = [map { describe($_) } $feed->entries];
}
print encode_json(\%answer);

sub describe {
    my ($entry) = @_;
    my $updated = $entry->modified;
    return {
        id      => $entry->id,
        title   => $entry->title,
        html    => $entry->content->body // '',
        updated => $updated ? "$updated" : undef,
    };
}
