namespace Grants.Partners.Contracts;

/// <summary>A partner as one row of SQL: codes and flags only. Shown to donors through <see cref="IPartners.PlaceOf"/> and the flags below, never raw.</summary>
public sealed class PartnerRow
{
    /// <summary>The organisation.</summary>
    public Guid Id { get; init; }

    /// <summary>Code people see.</summary>
    public required string Code { get; init; }

    /// <summary><c>federal</c> or <c>kri</c>: the region of the first governorate.</summary>
    public required string Region { get; init; }

    /// <summary>Governorate codes served, parted by one space, the seat first.</summary>
    public required string Governorates { get; init; }

    /// <summary>Works mainly outside towns.</summary>
    public bool IsRural { get; init; }

    /// <summary>Led by the community it serves.</summary>
    public bool IsCommunityLed { get; init; }

    /// <summary>Who may see the name.</summary>
    public NameVisibility NameVisibility { get; init; }

    /// <summary>How exact a place may be shown outside the team.</summary>
    public PlacePrecision PlacePrecision { get; init; }

    /// <summary>Nothing about an activity is shown outside the team before this day.</summary>
    public DateOnly? EmbargoUntil { get; init; }

    /// <summary>The partner asked for neutral words.</summary>
    public bool NeutralWording { get; init; }
}

/// <summary>Who may see a partner's name; the partner decides (product.md, Safety settings).</summary>
public enum NameVisibility
{
    /// <summary>Programme staff only.</summary>
    TeamOnly,

    /// <summary>Staff and the donors the partner ticked.</summary>
    NamedDonors,

    /// <summary>Staff and every donor that has to do with the partner.</summary>
    AllOurDonors,

    /// <summary>Anyone.</summary>
    Public,
}

/// <summary>How exact a partner's place may be shown outside the team.</summary>
public enum PlacePrecision
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Federal Iraq or the Kurdistan Region.</summary>
    Region,

    /// <summary>The governorate.</summary>
    Governorate,
}
