using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Payments.Domain.Statements;

namespace Grants.Payments.Application.Statements;

internal sealed class SearchStatementsValidator : AbstractValidator<SearchStatementsInput>
{
    public SearchStatementsValidator() =>
        RuleFor(x => x.After).Must(a => a is null || Guid.TryParse(a, out _)).WithErrorCode("wrong-form").Says("the key of the page before");
}

internal sealed class SearchLinesValidator : AbstractValidator<SearchLinesInput>
{
    public SearchLinesValidator()
    {
        RuleFor(x => x.States).AtMost(Enum.GetValues<LineState>().Length);
        RuleForEach(x => x.States).NotEmpty().NameOf<SearchLinesInput, LineState>();
        RuleFor(x => x.After).InclusiveBetween(0, StatementsConsts.MaxLines);
    }
}

internal sealed class MatchLineValidator : AbstractValidator<MatchLineInput>
{
    public MatchLineValidator()
    {
        RuleFor(x => x.Target).NotEmpty().OneOf(Enum.GetNames<MatchTarget>());
        RuleFor(x => x.Reason).MaximumLength(StatementsConsts.ReasonLength).Says("needed when the amounts differ");
    }
}

internal sealed class AsideLineValidator : AbstractValidator<AsideLineInput>
{
    public AsideLineValidator()
    {
        RuleFor(x => x.Kind).NotEmpty().OneOf(Enum.GetNames<AsideKind>());
        RuleFor(x => x.Reason).MaximumLength(StatementsConsts.ReasonLength).Says("needed for `Other`");
    }
}

internal sealed class UnmatchLineValidator : AbstractValidator<UnmatchLineInput>
{
    public UnmatchLineValidator() => RuleFor(x => x.Reason).NotEmpty().MaximumLength(StatementsConsts.ReasonLength);
}
