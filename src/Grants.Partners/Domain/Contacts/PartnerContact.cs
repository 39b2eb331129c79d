using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Kernel.Text;
using Grants.Partners.Contracts;

namespace Grants.Partners.Domain.Contacts;

/// <summary>
/// One way to reach a partner, on file since a day. Never changed: another takes its place, so that a number somebody slipped in cannot wear the age of
/// the one before (product.md: call back on a contact that was on file before).
/// </summary>
internal sealed class PartnerContact : AggregateRoot, IOrganisationScoped, ISealedRecord
{
    /// <summary>Contacts of one partner that were not ended.</summary>
    public const int MaxKept = 20;

    /// <summary>A number or an address.</summary>
    public const int ValueLength = 120;

    /// <summary>Whose it is.</summary>
    public const int WhoseLength = 120;

    private const int FewestDigits = 7;
    private const int MostDigits = 15;

    private PartnerContact()
    {
    }

    public Guid OrganisationId { get; private set; }

    public Guid KeyOwnerId => OrganisationId;

    public ContactKind Kind { get; private set; }

    /// <summary>For <see cref="ContactKind.Mail"/> null.</summary>
    public Sealed<string>? Number { get; private set; }

    /// <summary>For <see cref="ContactKind.Mail"/> only.</summary>
    public Sealed<string>? Address { get; private set; }

    /// <summary>Whose it is, in the words of whoever wrote it.</summary>
    public Sealed<string>? Whose { get; private set; }

    public Guid RecordedBy { get; private set; }

    public DateTime RecordedAt { get; private set; }

    /// <summary>The one whose place it took.</summary>
    public Guid? ReplacesId { get; private set; }

    public Guid? EndedBy { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>Puts one on file. Errors: <c>contact.number-shape</c>, <c>contact.mail-shape</c> at <c>value</c>.</summary>
    public static PartnerContact Record(Guid organisationId, ContactKind kind, string value, string? whose, Guid by, DateTime at)
    {
        var isMail = kind == ContactKind.Mail;
        if (isMail ? !IsMail(value.Trim()) : !IsNumber(value)) throw new BusinessException(isMail ? ContactErrors.MailShape : ContactErrors.NumberShape).ForField("value");
        return new PartnerContact
        {
            OrganisationId = organisationId,
            Kind = kind,
            Number = isMail ? null : Sealed.Text(value),
            Address = isMail ? Sealed.Text(value) : null,
            Whose = Sealed.Text(whose),
            RecordedBy = by,
            RecordedAt = at,
        };
    }

    /// <summary>Another takes its place from now on. Errors: those of <see cref="Record"/>, <c>contact.ended</c>.</summary>
    public PartnerContact Replace(ContactKind kind, string value, string? whose, Guid by, DateTime at)
    {
        var next = Record(OrganisationId, kind, value, whose, by, at);
        next.ReplacesId = Id;
        End(by, at);
        return next;
    }

    /// <summary>Nobody is called on it any more. Errors: <c>contact.ended</c>.</summary>
    public void End(Guid by, DateTime at)
    {
        if (EndedAt is not null) throw new BusinessException(ContactErrors.Ended);
        EndedBy = by;
        EndedAt = at;
    }

    private static bool IsMail(string value) =>
        value.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < value.Length - 1 && value.LastIndexOf('@') == at && !value.Any(char.IsWhiteSpace);

    private static bool IsNumber(string value)
    {
        var text = Digits.ToLatin(value);
        return text.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits && text.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '(' or ')' or '/' or '.' || char.IsWhiteSpace(c));
    }
}
