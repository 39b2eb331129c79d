using Grants.Kernel.Errors;
using Grants.Partners.Contracts;
using Grants.Payments.Domain.Payees;

namespace Grants.Payments.Application.Payees;

/// <summary>Which contacts of a partner can be called about bank details that wait.</summary>
internal sealed class CallContacts(IPartnerContacts contacts)
{
    /// <summary>All on file, those that can be called and are old first; empty when nothing waits for a call.</summary>
    public async Task<IReadOnlyList<PayeeContactDto>> ListAsync(Payee payee, CancellationToken cancellationToken)
    {
        if (payee.Versions.SingleOrDefault(v => v.State == PayeeVersionState.Pending) is not { } pending) return [];
        var found = await contacts.OfAsync(payee.OrganisationId, cancellationToken);
        return [.. found.Select(c => ToDto(c, pending)).OrderBy(c => c.WhyNot is not null).ThenBy(c => c.IsFresh).ThenBy(c => c.Since)];
    }

    /// <summary>The one that was called; null when none was named. Errors: <c>payee.contact-needed</c> for one that is not on file (any more).</summary>
    public async Task<CalledContact?> FindAsync(Guid organisationId, Guid? contactId, CancellationToken cancellationToken)
    {
        if (contactId is null) return null;
        var found = (await contacts.OfAsync(organisationId, cancellationToken)).SingleOrDefault(c => c.Id == contactId);
        return found is null ? throw new BusinessException(PayeeErrors.ContactNeeded).ForField("contactId") : ToCalled(found);
    }

    private static CalledContact ToCalled(ContactOnFile contact) => new(contact.Id, contact.Since, contact.RecordedBy);

    private static PayeeContactDto ToDto(ContactOnFile contact, PayeeVersion pending)
    {
        var called = ToCalled(contact);
        return new PayeeContactDto(contact.Id, contact.Kind, contact.Since, called.IsFresh(pending), contact.ReplacedAnother, called.WhyNot(pending));
    }
}
