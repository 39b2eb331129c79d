using FluentValidation;
using Grants.Awards.Domain;
using Grants.Awards.Domain.Amendments;
using Grants.Infrastructure.HttpApi.Inputs;

namespace Grants.Awards.Application.Amendments;

internal sealed class BeginAmendmentValidator : AbstractValidator<BeginAmendmentInput>
{
    public BeginAmendmentValidator() => RuleFor(x => x.Kind).OneOf(Enum.GetNames<AmendmentKind>());
}

internal sealed class WriteAmendmentValidator : AbstractValidator<WriteAmendmentInput>
{
    public WriteAmendmentValidator()
    {
        RuleFor(x => x.Lines).AtMost(FlexConsts.MaxLines);
        RuleForEach(x => x.Lines).ChildRules(l => l.RuleFor(x => x.Amount).MaximumLength(FlexConsts.AmountTextLength).Says("an amount or nothing"));
        RuleFor(x => x.EndsOn).Says($"later than now, at most {FlexConsts.MaxExtensionMonths} months");
        RuleFor(x => x.Days).AtMost(FlexConsts.MaxInstalments);
        RuleForEach(x => x.Days).ChildRules(d => d.RuleFor(x => x.DueOn).Says("today or later, within the grant"));
        RuleFor(x => x.Amount).MaximumLength(FlexConsts.AmountTextLength).Says("more or less money, for those kinds");
        RuleFor(x => x.AddOn).Says("day more money should come");
        RuleFor(x => x.Reason).MaximumLength(FlexConsts.TextLength).Says("needed when it is sent");
    }
}

internal sealed class AmendmentTextValidator : AbstractValidator<AmendmentTextInput>
{
    public AmendmentTextValidator() => RuleFor(x => x.Text).MaximumLength(FlexConsts.TextLength);
}

internal sealed class AskDonorValidator : AbstractValidator<AskDonorInput>
{
    public AskDonorValidator() => RuleFor(x => x.Word).MaximumLength(FlexConsts.TextLength);
}
