_hvp() {
    local line=${COMP_LINE:0:COMP_POINT} words=() word gap reply i
    # Bash ends a word at ":" and "=" as well; here a word ends at a space.
    for ((i = 0; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        gap=${line%%"$word"*}
        line=${line#*"$word"}
        if [[ $i -gt 0 && -z $gap ]]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
    done
    gap=${line%%[![:space:]]*}
    line=${line#"$gap"}
    if [[ -z $gap && ${#words[@]} -gt 1 ]]; then
        words[${#words[@]} - 1]+=$line
    else
        words+=("$line")
    fi
    i=$((${#words[@]} - 1))
    words[i]=${words[i]#[\"\']}
    # Bash replaces only what comes after the last ":" or "=".
    local kept=${words[i]%"$2"}
    COMPREPLY=()
    while IFS= read -r reply || [[ -n $reply ]]; do
        COMPREPLY+=("${reply#"$kept"}")
    done < <(COMPLETE=bash _CLAP_IFS=$'\n' _CLAP_COMPLETE_INDEX=$i PROGRAM -- "${words[@]}" 2>/dev/null)
    # Of candidates found by a name, such as that of a country, Bash would put the letters they share in place of what
    # was typed. Nothing is completed then, and the next Tab lists them.
    if [[ ${#COMPREPLY[@]} -gt 1 && $COMP_TYPE == 9 ]]; then
        local common=${COMPREPLY[0]}
        for reply in "${COMPREPLY[@]}"; do
            while [[ $reply != "$common"* ]]; do common=${common%?}; done
        done
        [[ $common == "$2"* ]] || COMPREPLY=()
    fi
    if [[ ${COMPREPLY-} == *[=/:] ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -o bashdefault -o nosort -F _hvp hvp 2>/dev/null || complete -o bashdefault -F _hvp hvp
