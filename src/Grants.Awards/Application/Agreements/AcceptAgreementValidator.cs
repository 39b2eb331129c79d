using FluentValidation;
using Grants.Awards.Domain;
using Grants.Infrastructure.HttpApi.Inputs;

namespace Grants.Awards.Application.Agreements;

internal sealed class AcceptAgreementValidator : AbstractValidator<AcceptAgreementInput>
{
    public AcceptAgreementValidator() =>
        RuleFor(i => i.Hash).MaximumLength(AwardsConsts.HashLength).Says("the `hash` of the agreement that was read; another one is refused");
}
