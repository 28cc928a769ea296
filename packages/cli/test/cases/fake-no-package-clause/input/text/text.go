packge text
