// The scripts that make a shell ask `gazette complete` while a command line is being typed.

/** The shells that can be served. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** One of the shells. */
export type Shell = (typeof shells)[number];

/**
 * `gazette complete` prints a line for each candidate: the word, a tab, what it does; and a line
 * `:files` where paths may stand there too. Descriptions hold no tab and no line end.
 */
const scripts: Readonly<Record<Shell, string>> = {
  bash: `# gazette: completion for bash. To have it in every terminal, put this into ~/.bashrc:
#   eval "$(gazette completion bash)"
_gazette() {
  local IFS=$'\\n' line word=\${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  compopt +o default 2>/dev/null
  for line in $(gazette complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null); do
    if [ "$line" = ':files' ]; then
      compopt -o filenames 2>/dev/null
      COMPREPLY+=($(compgen -f -- "$word"))
    else
      COMPREPLY+=("\${line%%$'\\t'*}")
    fi
  done
}
complete -F _gazette gazette
`,
  zsh: `#compdef gazette
# gazette: completion for zsh. To have it in every terminal, put this into ~/.zshrc after compinit:
#   eval "$(gazette completion zsh)"
_gazette() {
  local line
  local -a candidates
  for line in \${(f)"$(gazette complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)"}; do
    if [[ $line == ':files' ]]; then
      _files
    else
      candidates+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
    fi
  done
  (( \${#candidates} )) && _describe gazette candidates
}
compdef _gazette gazette
`,
  fish: `# gazette: completion for fish. To have it in every terminal:
#   gazette completion fish > ~/.config/fish/completions/gazette.fish
function __gazette_complete
  set -l words (commandline -opc) (commandline -ct)
  for line in (gazette complete -- $words[2..-1] 2>/dev/null)
    if test "$line" = ':files'
      __fish_complete_path (commandline -ct)
    else
      echo $line
    end
  end
end
complete -c gazette -f -a '(__gazette_complete)'
`,
};

/** The script for a shell, to be evaluated by it. */
export function completionScript(shell: Shell): string {
  return scripts[shell];
}
