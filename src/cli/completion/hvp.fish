# What is completed may begin with a quotation mark.
complete --keep-order --exclusive --command hvp --arguments "(COMPLETE=fish PROGRAM -- (commandline --current-process --tokenize --cut-at-cursor) (commandline --current-token | string trim --left --chars \"\\\"'\"))"
