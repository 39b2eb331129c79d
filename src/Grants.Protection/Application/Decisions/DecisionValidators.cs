using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Protection.Domain;

namespace Grants.Protection.Application.Decisions;

internal sealed class DecideValidator : AbstractValidator<DecideInput>
{
    public DecideValidator()
    {
        RuleFor(x => x.Amounts).NotEmpty().WithErrorCode(ProtectionErrors.NeedUnknown).AtMost(ProtectionConsts.MaxNeeds)
            .Must(amounts => amounts is null || amounts.All(a => a is not null) && amounts.DistinctBy(a => a.Need).Count() == amounts.Count)
            .WithErrorCode(ProtectionErrors.NeedUnknown).Says("each need once");
        RuleForEach(x => x.Amounts).ChildRules(a =>
        {
            a.RuleFor(x => x.Need).IsInEnum();
            a.RuleFor(x => x.Amount).NotEmpty().AmountText();
        });
        RuleFor(x => x.FundId).NotEmpty();
        RuleFor(x => x.Other).IsInEnum();
    }
}

internal sealed class ArrivedValidator : AbstractValidator<ArrivedInput>
{
    public ArrivedValidator() => RuleFor(x => x.On).NotEmpty().MaximumLength(ProtectionConsts.DayLength);
}
