using FluentValidation;
using Grants.Identity.Domain;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.HttpApi.Inputs;

namespace Grants.Identity.Application.Audit;

internal sealed class AuditSearchInputValidator : AbstractValidator<AuditSearchInput>
{
    private const int MaxActLength = 80;

    public AuditSearchInputValidator()
    {
        RuleFor(i => i.Act).MaximumLength(MaxActLength).Says("an act or its beginning");
        RuleFor(i => i.Account).MaximumLength(IdentityConsts.MaxUserNameLength).Says("a whole user name");
        RuleFor(i => i.After).MaximumLength(AuditPaging.MaxKeyLength);
    }
}
