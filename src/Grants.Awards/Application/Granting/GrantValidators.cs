using FluentValidation;
using Grants.Awards.Contracts;
using Grants.Awards.Domain;
using Grants.Infrastructure.HttpApi.Inputs;

namespace Grants.Awards.Application.Granting;

internal sealed class GrantSearchValidator : AbstractValidator<GrantSearchInput>
{
    public GrantSearchValidator()
    {
        RuleFor(i => i.Code).MaximumLength(AwardsConsts.CodeLength);
        RuleFor(i => i.PartnerCode).MaximumLength(AwardsConsts.CodeLength);
        RuleFor(i => i.State).NameOf<GrantSearchInput, GrantState>();
        RuleFor(i => i.Next).MaximumLength(AwardsConsts.CodeLength);
    }
}

internal sealed class GrantNoteValidator : AbstractValidator<GrantNoteInput>
{
    public GrantNoteValidator() => RuleFor(i => i.Note).MaximumLength(AwardsConsts.NoteLength);
}
