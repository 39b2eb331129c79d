using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Money;

namespace Grants.Partners.Domain.Organisations;

/// <summary>Money a partner says it has from elsewhere, so that donors can coordinate. Who gives it is sealed and not shown to donors.</summary>
internal sealed class DeclaredFunding : Entity, ISealedRecord
{
    private DeclaredFunding()
    {
    }

    public DeclaredFunding(Guid organisationId, Amount amount, DateOnly? until, string? source)
    {
        OrganisationId = organisationId;
        AmountMinor = amount.Minor;
        Currency = amount.Currency;
        Until = until;
        Source = Sealed.Text(source);
    }

    public Guid OrganisationId { get; private set; }

    public Guid KeyOwnerId => OrganisationId;

    public long AmountMinor { get; private set; }

    public string Currency { get; private set; } = "";

    public DateOnly? Until { get; private set; }

    public Sealed<string>? Source { get; private set; }
}
