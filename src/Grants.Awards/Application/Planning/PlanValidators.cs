using FluentValidation;
using Grants.Awards.Application.Budgets;
using Grants.Awards.Contracts;
using Grants.Awards.Domain;
using Grants.Infrastructure.HttpApi.Inputs;

namespace Grants.Awards.Application.Planning;

internal sealed class PlanValidator : AbstractValidator<PlanInput>
{
    public PlanValidator()
    {
        RuleFor(x => x.Instalments).AtMost(FlexConsts.MaxInstalments).WithErrorCode(FlexErrors.PlanCount);
        RuleForEach(x => x.Instalments).ChildRules(part =>
        {
            part.RuleFor(p => p.DueOn).Says("within the grant, not before the one above");
            part.RuleFor(p => p.Amount).MaximumLength(FlexConsts.AmountTextLength).Says("an amount; all together are the grant");
            part.RuleFor(p => p.Conditions).AtMost(Enum.GetValues<ConditionKind>().Length);
            part.RuleForEach(p => p.Conditions).OneOf(Enum.GetNames<ConditionKind>());
        });
    }
}

internal sealed class ConditionValidator : AbstractValidator<ConditionInput>
{
    public ConditionValidator() => RuleFor(x => x.Note).MaximumLength(FlexConsts.TextLength).Says("needed when a condition is let go");
}

internal sealed class MoveValidator : AbstractValidator<MoveInput>
{
    public MoveValidator()
    {
        RuleFor(x => x.Lines).AtMost(FlexConsts.MaxLines);
        RuleForEach(x => x.Lines).ChildRules(l => l.RuleFor(x => x.Amount).MaximumLength(FlexConsts.AmountTextLength).Says("an amount or nothing"));
        RuleFor(x => x.Reason).MaximumLength(FlexConsts.TextLength);
    }
}

internal sealed class SpendValidator : AbstractValidator<SpendInput>
{
    public SpendValidator()
    {
        RuleFor(x => x.Lines).AtMost(FlexConsts.MaxLines);
        RuleForEach(x => x.Lines).ChildRules(l => l.RuleFor(x => x.Amount).MaximumLength(FlexConsts.AmountTextLength).Says("an amount or nothing"));
    }
}
