namespace Grants.Partners.Contracts;

/// <summary>The contacts of partners that are on file: what a call-back is made on (product.md, Partners). Without the numbers themselves.</summary>
public interface IPartnerContacts
{
    /// <summary>Contacts of one partner that were not ended, longest on file first. Within the reader's scope.</summary>
    Task<IReadOnlyList<ContactOnFile>> OfAsync(Guid organisationId, CancellationToken cancellationToken);
}

/// <summary>A contact and since when it is as it is. A changed contact is a new one that took the place of another.</summary>
/// <param name="Id">The contact.</param>
/// <param name="Kind"><c>phone</c>, <c>signal</c>, <c>whatsApp</c> or <c>mail</c>.</param>
/// <param name="Since">UTC instant from which it is on file as it is now.</param>
/// <param name="RecordedBy">Who wrote it.</param>
/// <param name="ReplacedAnother">True when it took the place of another.</param>
public sealed record ContactOnFile(Guid Id, string Kind, DateTime Since, Guid RecordedBy, bool ReplacedAnother);
