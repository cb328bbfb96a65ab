// What an export says of itself, to somebody who has nothing but the folder.

/** The text of README.txt: English, then Chinese, in plain UTF-8. */
export const readmeText = `This folder is an archive of official bulletins, exported whole by Gazette.
本文件夹是由 Gazette 完整导出的正式公报存档，中文说明在后。

Everything in it is plain text in UTF-8, but for the files in media/. No program is needed to read it.

articles/        each bulletin as it is now: YAML between two lines of ---, then Markdown. The files that a
                 bulletin shows lie beside it under the names that its text uses. Bulletins that were
                 withdrawn, or are not open yet, are among them: see ledger/article.jsonl.
revisions/       every saved state of every bulletin: revisions/<id>/<number>.md, byte for byte.
media/           every picture and attachment, named after the SHA-256 of its bytes.
events.jsonl     what happened, in order: one JSON object a line. "at" is milliseconds since 1970 (UTC),
                 "subject" the id of the bulletin, file or editor. "hash" is the SHA-256, in hexadecimal
                 digits, of the JSON array
                   [hash of the event before ("" for the first), number, at, editor, type, subject, detail]
                 in UTF-8 and without spaces, where "detail" is the text as it stands in the line. So no
                 event can be changed or left out without all later hashes being wrong.
ledger/          the tables of the site's database: one JSON object a line, its columns by name.
  article        a bulletin: slug, present revision, "published" and "updated"; "opened" is null while it
                 is not open, "withdrawn" the time since when it is not for readers.
  revision       number, kind of change, note for readers, editor, time, SHA-256 of the file, "file".
  redirect       addresses that a bulletin had before.   alias  addresses from before it came here.
  position       the number of a bulletin in each list: 50 of them make a volume of the feeds.
  collection     the lists: everything (all), years, months, topics, issuers.
  media          what each file in media/ is.   media_use  which bulletin uses which file.
  editor         who has published. There is no password or token in this folder.
  state          single values: the word list, when the site was founded, what was announced together.
  moved_key      entity tags and dates under which readers have got things, so that they stay.
manifest.json    the settings of the site, the number and hash of the last event, and of every other file
                 its path, size and SHA-256.

To check it without Gazette: sha256sum (shasum -a 256) of any file gives what manifest.json says.
With Gazette: "gazette verify <this folder>" checks all of it, "gazette restore --from <this folder>" puts it
into an empty site, which then serves every page and feed byte for byte as before.
Keep manifest.json, or its SHA-256, in a second place: it stands for everything else.


除 media/ 中的文件外，全部是 UTF-8 纯文本，不需要任何程序即可阅读。

articles/        各篇公报的现行文本：两行 --- 之间是 YAML，其后是 Markdown。公报所用的文件以正文中的名称
                 放在旁边。已撤回和尚未公开的也在其中，见 ledger/article.jsonl。
revisions/       每篇公报的每一版：revisions/<标识>/<版次>.md，逐字节保存。
media/           全部图片和附件，以其内容的 SHA-256 命名。
events.jsonl     依次发生的事，每行一个 JSON 对象。at 是自 1970 年起的毫秒数（UTC），subject 是公报、文件或
                 编辑的标识；hash 是下列 JSON 数组（UTF-8，无空格）的 SHA-256（十六进制）：
                   [前一条的 hash（首条为 ""）, number, at, editor, type, subject, detail]
                 其中 detail 取该行所载的文字。因此改动或删去任何一条，其后所有 hash 都会不符。
ledger/          站点数据库的各表，每行一个 JSON 对象：article 公报，revision 各版，redirect 旧网址，alias 迁来以前的网址，
                 position 在各列表中的编号（每 50 篇为一卷），collection 列表，media 文件，media_use 文件的使用，
                 editor 编辑（不含任何密码或令牌），state 单项数值（用字表、创办时间等），
                 moved_key 读者所得内容的标记与日期。
manifest.json    站点设置、最后一条事件的编号与 hash，以及其余每个文件的路径、大小和 SHA-256。

不用 Gazette 也可核对：任何文件的 sha256sum（shasum -a 256）应与 manifest.json 所载相同。
使用 Gazette：“gazette verify <本文件夹>”核对全部内容；“gazette restore --from <本文件夹>”把它恢复到空站点，
其后每个页面和订阅源都与原来逐字节相同。
请把 manifest.json 或其 SHA-256 另存一处：它代表其余一切。
`;
