using Grants.Infrastructure.Sealing;

namespace Grants.Awards.Domain.Granting;

/// <summary>One line of a flexible budget: what was approved, what it is now, what was spent of it.</summary>
internal sealed class GrantLine : ISealedRecord
{
    private GrantLine()
    {
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid OrganisationId { get; private set; }

    public Guid KeyOwnerId => OrganisationId;

    /// <summary>From 1, in the partner's order.</summary>
    public int Number { get; private set; }

    /// <summary>The partner's own words.</summary>
    public Sealed<string>? Name { get; private set; }

    /// <summary>Key of the cost category.</summary>
    public string Category { get; private set; } = "";

    /// <summary>As in the last approved terms: what moves are measured against.</summary>
    public long ApprovedMinor { get; private set; }

    /// <summary>Now.</summary>
    public long BudgetMinor { get; private set; }

    /// <summary>What the partner says was spent so far.</summary>
    public long SpentMinor { get; private set; }

    public static GrantLine Of(Guid organisationId, int number, Sealed<string>? name, string category, long amountMinor) => new()
    {
        OrganisationId = organisationId,
        Number = number,
        Name = name,
        Category = category,
        ApprovedMinor = amountMinor,
        BudgetMinor = amountMinor,
    };

    internal void Set(long amountMinor) => BudgetMinor = amountMinor;

    internal void Approve() => ApprovedMinor = BudgetMinor;

    internal void Spend(long amountMinor) => SpentMinor = amountMinor;
}
