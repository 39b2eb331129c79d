using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Proposals.Domain.Proposals;

namespace Grants.Proposals.Application.Decisions;

internal sealed class ApproveValidator : AbstractValidator<ApproveInput>
{
    public ApproveValidator() => RuleFor(x => x.Note).MaximumLength(ProposalConsts.TextMaxLength);
}

internal sealed class ApproveLessValidator : AbstractValidator<ApproveLessInput>
{
    public ApproveLessValidator()
    {
        RuleFor(x => x.Years).AtMost(ProposalConsts.MaxYears).WithErrorCode(ProposalErrors.TooManyYears);
        RuleForEach(x => x.Years).ChildRules(y => y.RuleFor(a => a.Amount).AmountText());
        RuleFor(x => x.Note).MaximumLength(ProposalConsts.TextMaxLength);
    }
}

internal sealed class AskValidator : AbstractValidator<AskInput>
{
    public AskValidator() => RuleFor(x => x.Question).MaximumLength(ProposalConsts.TextMaxLength);
}

internal sealed class DeclineValidator : AbstractValidator<DeclineInput>
{
    public DeclineValidator() => RuleFor(x => x.Reason).MaximumLength(ProposalConsts.TextMaxLength);
}
