package ast

// Rewrite gives an expression with what change makes of each of its parts, operands before what they are of. Queries within it stay as they are.
func Rewrite(e Expr, change func(Expr) Expr) Expr {
	part := func(e Expr) Expr { return Rewrite(e, change) }
	switch of := e.(type) {
	case nil:
		return nil
	case *Default:
		if next := *of; of.Column != nil {
			next.Column = part(of.Column).(*Column)
			e = &next
		}
	case *SetVariable:
		next := *of
		next.Value = part(of.Value)
		e = &next
	case *Unary:
		next := *of
		next.Operand = part(of.Operand)
		e = &next
	case *Binary:
		next := *of
		next.Left, next.Right = part(of.Left), part(of.Right)
		e = &next
	case *Is:
		next := *of
		next.Operand = part(of.Operand)
		e = &next
	case *Between:
		next := *of
		next.Operand, next.Low, next.High = part(of.Operand), part(of.Low), part(of.High)
		e = &next
	case *In:
		next := *of
		next.Operand, next.List = part(of.Operand), rewriteAll(of.List, change)
		e = &next
	case *Like:
		next := *of
		next.Operand, next.Pattern, next.Escape = part(of.Operand), part(of.Pattern), part(of.Escape)
		e = &next
	case *Regexp:
		next := *of
		next.Operand, next.Pattern = part(of.Operand), part(of.Pattern)
		e = &next
	case *Tuple:
		next := *of
		next.Elements = rewriteAll(of.Elements, change)
		e = &next
	case *Quantified:
		next := *of
		next.Operand = part(of.Operand)
		e = &next
	case *Case:
		next := *of
		next.Operand, next.Else, next.Whens = part(of.Operand), part(of.Else), make([]When, len(of.Whens))
		for i, when := range of.Whens {
			next.Whens[i] = When{part(when.Condition), part(when.Result)}
		}
		e = &next
	case *Cast:
		next := *of
		next.Operand = part(of.Operand)
		e = &next
	case *ConvertCharset:
		next := *of
		next.Operand = part(of.Operand)
		e = &next
	case *Collate:
		next := *of
		next.Operand = part(of.Operand)
		e = &next
	case *Interval:
		next := *of
		next.Count = part(of.Count)
		e = &next
	case *Call:
		next := *of
		next.Arguments = rewriteAll(of.Arguments, change)
		e = &next
	}
	return change(e)
}

func rewriteAll(es []Expr, change func(Expr) Expr) []Expr {
	if es == nil {
		return nil
	}
	next := make([]Expr, len(es))
	for i, e := range es {
		next[i] = Rewrite(e, change)
	}
	return next
}
