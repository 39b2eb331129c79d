namespace Grants.Infrastructure.Files;

/// <summary>A record that files can hang on, as the present caller sees it. What is not said here is not shown and may not be done.</summary>
/// <param name="OrganisationId">Whose key seals the files.</param>
/// <param name="MayAdd">Whether the caller may add files now, and take their own side's away.</param>
public sealed record AttachPlace(Guid OrganisationId, bool MayAdd)
{
    /// <summary>Which of its files the caller sees.</summary>
    public required FileSight Sight { get; init; }

    /// <summary>True where a new file is shown to donors once the record is, unless it may identify people; false where it must be shown expressly.</summary>
    public bool IsShared { get; init; }

    /// <summary>Donors who see its files that are not private, once they see the record; empty while nobody does.</summary>
    public IReadOnlyList<Guid> Donors { get; init; } = [];

    /// <summary>Whether the caller may keep a file from donors.</summary>
    public bool MayHide { get; init; }

    /// <summary>Whether the caller may let donors see a file that its own side added.</summary>
    public bool MayShow { get; init; }
}

/// <summary>Which files of a record somebody sees.</summary>
public enum FileSight
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those that the caller's own side added: the partner's or the team's.</summary>
    OwnSide,

    /// <summary>Those that are not private, by their codes only: a name that somebody gave may say who and where.</summary>
    Shared,
}
