package value

// cspell:disable

// packedGeneral are the weights of utf8mb4_general_ci that are not the numbers of their characters; see unpackWeights.
const packedGeneral = "" +
	"3VS9axRBFH/vzdvZ9W4vnuQIl0IPjSE2EsHOyv/C2kJsbyHkDzAxaAjRBIVYKodHilhILIIptVEwwQiihY0faCOiBLUQnZn9uN3N7Z53uSv0PXZm3se8eb95b/beofMIXfMZLMQk3GOPayjHL58H548dtJjQJr2p" +
	"hzOx6xsWag+p0TKjDPIgZBMrtKKy+9G7PwE76KmHvsiOJzpkWItwoMKocYLBTqrTQtQS7yOeDQKFZRntU5rJa2RsR76tZPyESRHwaN/Oz8oqK5MWFbEX8lFojhcKc5oku4S6WS72EfXPUwO+1v+RMWjJf4tlF76U" +
	"+R/eH+fFTT7+/ccfdA/E8xaJhx3KIvKx2j5yK7XrW6f0t2UPmb5cFz3sWj1wCSmLZksPSqCJWQ2O+gqkRVdLxTFjmqfLFFoXaYaMw7JSat08XaVJPwL4RLAibgoIqaXeFBst9XOxJZTOxIIPgt/7ph9i11/M8W8R" +
	"7INobvBtBoiF5tBeesMsHfcJPsQlC+5aLAtrFmyq2Zm+AFLxkoSyguVGu7/yLcugg03ekAqdxrdtwSvrmYQdCUMwqo3HYY0C8E5wMTL4NIDrdtOGdZsf28pcCUJXYJsLkgokSaJLPCS19Mg+6DC7rlOD6oRaVSfS" +
	"1WDw51q16Don3Sk4V5ziiJo4xO8QxOgJMTJO+XQaxo8dVpVitT4iRibuYCuOAqKnKmfRFsFrcpxdjfuK+EUwp0oxo9Eui2vCXMINNSn7sIGrr26B6W9otRIUjKLCQmKV1vOeJkhLcT9oEzWpSUu+PFaVHHT7XnLa" +
	"yG6Gr9t25xc3JySnbJwT0s1Ja/JF/Wn9Y/2t+Wa97/V1r+kteDNew9vxctME1eSpWK1l2TxDwVFeVQDbP9wu63G4Ap+nU2VeLGV2QOOTzLTBHw=="

// packedLatin1 are the weights of latin1_swedish_ci, packedLatin1Bytes those of latin1_bin, which are its bytes.
const packedLatin1 = "" +
	"a2JhYBzZkJGRG4gZGHkYmYa4T4LAvmBgFGNkAZLCjJuZGEUZt1kB2cxQnyJIZkZORg4gXchYytjJxMBEY2CLU8YJRLBIsDBJsREw4zcjAwODGSOTIQuQ5gBiThEmICnzhZGplQkk0sXEtJsJu5otTLYwNU5PGRWU" +
	"FbgUFUy5FJiZuJnklZjkWZhk5DlYFEyNGAA="

// packedLatin1Bytes are the bytes of the characters in latin1.
const packedLatin1Bytes = "" +
	"a2JhYBzZkJGRG4gZGHkYmYa4T4LAvmBgFGNkAZLCjJuZGEUZt1kB2cxQnyJIZkZORg4gXchYytjIxMA0sIBFgoVJio3GljxlVFBW4FJUMOVSYGbiZpJXYpJnYZKR52BRMDViAAA="
