using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Contacts;

namespace Grants.Partners.Application.Contacts;

/// <summary>Contacts of a partner.</summary>
internal sealed record ContactListDto(IReadOnlyList<ContactDto> Items, IReadOnlyList<string> Actions);

/// <summary>One of them. The value is there for the partner's own lead only; the team opens it on request.</summary>
/// <param name="Id">The contact.</param>
/// <param name="Kind">How it is reached.</param>
/// <param name="Since">From when it is on file as it is now, UTC.</param>
/// <param name="RecordedBy">User name of who wrote it.</param>
/// <param name="ReplacedAnother">Whether it took the place of another.</param>
/// <param name="IsAlsoElsewhere">Whether another partner has it on file too; never said to partners.</param>
/// <param name="Value">Number or address.</param>
/// <param name="Whose">Whose it is.</param>
/// <param name="Version">For If-Match.</param>
/// <param name="Actions">What the reader may do with it: <c>replace</c>, <c>end</c>, <c>reveal</c>.</param>
internal sealed record ContactDto(
    Guid Id, ContactKind Kind, DateTime Since, string RecordedBy, bool ReplacedAnother, bool IsAlsoElsewhere, string? Value, string? Whose, long Version, IReadOnlyList<string> Actions);

/// <summary>A contact as opened for one person, on record.</summary>
internal sealed record ContactSecretsDto(string Value, string? Whose);

/// <summary>What is written of a contact.</summary>
internal sealed record ContactInput(ContactKind Kind, string Value, string? Whose = null);

internal sealed class ContactValidator : AbstractValidator<ContactInput>
{
    public ContactValidator()
    {
        RuleFor(x => x.Kind).IsInEnum();
        RuleFor(x => x.Value).NotEmpty().MaximumLength(PartnerContact.ValueLength).Says("a phone number with 7 to 15 digits, ٠-٩ and ۰-۹ too, or a mail address");
        RuleFor(x => x.Whose).MaximumLength(PartnerContact.WhoseLength);
    }
}
