#compdef hvp
_hvp() {
    local -a found folders
    # What is completed may begin with a quotation mark.
    found=("${(@f)$(_CLAP_IFS=$'\n' _CLAP_COMPLETE_INDEX=$((CURRENT - 1)) COMPLETE=zsh \
        PROGRAM -- "${words[@]#[\"\']}" 2>/dev/null)}")
    [[ -n $found ]] || return 1
    folders=("${(@M)found:#*/}")
    folders=("${(@)folders%/}")
    found=("${(@)found:#*/}")
    [[ -n $folders ]] && _describe -V 'folders' folders -S / -r /
    # A country is found by its name, too: its code need not begin with what is typed.
    [[ -n $found ]] && _describe -V 'values' found -U
    # Where several are found, nothing of what is typed goes away.
    if ((compstate[nmatches] > 1)) && [[ $compstate[unambiguous] != "$PREFIX"* ]]; then
        compstate[insert]=
    fi
}
compdef _hvp hvp
