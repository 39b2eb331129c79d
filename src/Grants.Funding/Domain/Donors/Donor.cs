using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;

namespace Grants.Funding.Domain.Donors;

/// <summary>Who gives money. Known by a code; the name is sealed, because being seen with a donor endangers partners.</summary>
internal sealed class Donor : AggregateRoot, ISealedRecord
{
    private Donor()
    {
    }

    public Guid KeyOwnerId => Id;

    public string Code { get; private set; } = "";

    public Sealed<string>? Name { get; private set; }

    public DateTime AddedAt { get; private set; }

    public static Donor Add(string code, string name, DateTime at) => new() { Code = code, Name = Sealed.Text(name), AddedAt = at };

    public void Rename(string name) => Name = Sealed.Text(name);
}
