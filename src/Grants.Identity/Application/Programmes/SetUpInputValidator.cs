using FluentValidation;
using FluentValidation.Results;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Passwords;
using Grants.Identity.Domain.Programmes;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Infrastructure.Localization;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;

namespace Grants.Identity.Application.Programmes;

/// <summary>Everything that can be said without looking at the code, of all fields at once.</summary>
internal sealed class SetUpInputValidator : AbstractValidator<SetUpInput>
{
    public SetUpInputValidator()
    {
        RuleFor(i => i.Code).NotEmpty().MaximumLength(IdentityConsts.MaxSecretLength);
        RuleFor(i => i.ProgrammeCode).Cascade(CascadeMode.Stop).NotEmpty().MaximumLength(IdentityConsts.MaxTypedProgrammeCodeLength).Says(ProgrammeCode.Statement).Custom(Ask(code => ProgrammeCode.Read(code)));
        RuleFor(i => i.Currency).OneOf(Currency.All).WithErrorCode(IdentityErrors.ProgrammeCurrencyUnknown);
        RuleFor(i => i.Language).OneOf(Languages.All).WithErrorCode(IdentityErrors.LanguageUnknown);
        RuleFor(i => i.Password).Cascade(CascadeMode.Stop).NotEmpty().MaximumLength(IdentityConsts.MaxSecretLength).Says(PasswordRules.Statement).Custom(Ask(PasswordRules.Check))
            .Custom(Ask(password => PasswordRules.CheckAgainst(password, SetupAppService.FirstUserName)));
    }

    /// <summary>Turns the domain's refusal into one of the field, with its own values.</summary>
    private static Action<string, ValidationContext<SetUpInput>> Ask(Action<string> rule) => (value, context) =>
    {
        try
        {
            rule(value);
        }
        catch (BusinessException refusal)
        {
            context.AddFailure(new ValidationFailure(context.PropertyPath, refusal.Code)
            {
                ErrorCode = refusal.Code,
                FormattedMessagePlaceholderValues = refusal.Values.ToDictionary(v => v.Key, v => v.Value),
            });
        }
    };
}
