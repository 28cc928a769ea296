package two

type Two interface{ Do() }
