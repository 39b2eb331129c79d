using FluentValidation;
using Grants.Identity.Domain;
using Grants.Infrastructure.HttpApi.Inputs;

namespace Grants.Identity.Application.Directory;

internal sealed class DemoCodeInputValidator : AbstractValidator<DemoCodeInput>
{
    public DemoCodeInputValidator() => RuleFor(i => i.UserName).MaximumLength(IdentityConsts.MaxUserNameLength);
}

internal sealed class AdvanceClockInputValidator : AbstractValidator<AdvanceClockInput>
{
    public AdvanceClockInputValidator()
    {
        RuleFor(i => i.Days).Says($"0 to {DemoAppService.MostDays}; not together with no hours");
        RuleFor(i => i.Hours).Says($"0 to {24 * DemoAppService.MostDays}");
    }
}
