using Grants.Kernel.Entities;

namespace Grants.Protection.Domain.Cases;

/// <summary>
/// What is the same for one person in every case: the keyed hash of a hash that was made where the sealed part was written, of a phone number or a
/// full name. It finds support that is given twice; nobody can read from it who it is.
/// </summary>
internal sealed class CaseMark : AggregateRoot
{
    /// <summary>Names the key of the hashes; fixed for ever.</summary>
    public const string IndexName = "case.person";

    private CaseMark()
    {
    }

    public Guid CaseId { get; private set; }

    public byte[] Entry { get; private set; } = [];

    public static CaseMark Of(Guid caseId, byte[] entry) => new() { CaseId = caseId, Entry = entry };
}
