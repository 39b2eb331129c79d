using Grants.Kernel.Entities;

namespace Grants.Protection.Domain.Cases;

/// <summary>One thing that is needed.</summary>
internal sealed class CaseNeed : Entity
{
    private CaseNeed()
    {
    }

    public NeedKind Kind { get; private set; }

    public static CaseNeed Of(NeedKind kind) => new() { Kind = kind };
}

/// <summary>Somebody who works on a case. Ended ones stay: who once saw it is part of its story.</summary>
internal sealed class CaseMember : Entity
{
    private CaseMember()
    {
    }

    public Guid UserId { get; private set; }

    public Guid AssignedBy { get; private set; }

    public DateTime AssignedAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public static CaseMember Of(Guid userId, Guid by, DateTime at) => new() { UserId = userId, AssignedBy = by, AssignedAt = at };

    internal void End(DateTime at) => EndedAt = at;
}
