using Grants.Kernel.Entities;

namespace Grants.Partners.Domain.Imports;

/// <summary>An import that was accepted: who, when, how many. The file itself is not kept.</summary>
internal sealed class PartnerImport : AggregateRoot
{
    private PartnerImport()
    {
    }

    public Guid ImportedBy { get; private set; }

    public DateTime ImportedAt { get; private set; }

    public int Partners { get; private set; }

    public static PartnerImport Of(int partners, Guid by, DateTime at) => new() { Partners = partners, ImportedBy = by, ImportedAt = at };
}
