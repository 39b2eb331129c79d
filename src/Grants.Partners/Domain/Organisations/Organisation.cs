using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Partners.Contracts;

namespace Grants.Partners.Domain.Organisations;

/// <summary>A partner organisation. People know it by its code; its names are sealed under its own key.</summary>
internal sealed class Organisation : AggregateRoot, ISealedRecord
{
    /// <summary>Under which the name is sealed and compared; fixed for ever.</summary>
    public const string NameName = "partner.name";

    private readonly List<ServedGovernorate> governorates = [];
    private readonly List<Registration> registrations = [];
    private readonly List<NamedDonor> namedDonors = [];
    private readonly List<DeclaredFunding> otherFunding = [];
    private readonly List<PartnerSharing> sharings = [];

    private Organisation()
    {
    }

    public Guid KeyOwnerId => Id;

    public string Code { get; private set; } = "";

    public OrganisationState State { get; private set; }

    public Sealed<string>? Name { get; private set; }

    public Sealed<AliasList>? Aliases { get; private set; }

    public Sealed<string>? Notes { get; private set; }

    public Sealed<string>? CodeWord { get; private set; }

    /// <summary>Region of the first governorate.</summary>
    public string Region { get; private set; } = "";

    /// <summary>Codes parted by one space, the seat first.</summary>
    public string GovernorateCodes { get; private set; } = "";

    public bool IsRural { get; private set; }

    public bool IsCommunityLed { get; private set; }

    public string Themes { get; private set; } = "";

    public string Languages { get; private set; } = "";

    public SafetySettings Safety { get; private set; } = SafetySettings.Careful();

    /// <summary>Null until the partner has looked at its settings itself.</summary>
    public DateTime? SafetySetAt { get; private set; }

    public DateTime AddedAt { get; private set; }

    public Guid AddedBy { get; private set; }

    public IReadOnlyCollection<ServedGovernorate> Governorates => governorates;

    public IReadOnlyCollection<Registration> Registrations => registrations;

    public IReadOnlyCollection<NamedDonor> NamedDonors => namedDonors;

    public IReadOnlyCollection<DeclaredFunding> OtherFunding => otherFunding;

    public IReadOnlyCollection<PartnerSharing> Sharings => sharings;

    public static Organisation Add(string code, OrganisationProfile profile, Guid by, DateTime at)
    {
        var organisation = new Organisation { Code = code, AddedBy = by, AddedAt = at };
        organisation.Describe(profile);
        return organisation;
    }

    /// <summary>Replaces what the team knows of the partner. The safety settings are the partner's own and stay.</summary>
    public void Describe(OrganisationProfile profile)
    {
        Require(profile);
        Name = Sealed.Text(profile.Name);
        Aliases = profile.Aliases.Count == 0 ? null : Sealed.Of(new AliasList(profile.Aliases));
        Notes = Sealed.Text(profile.Notes);
        Serve(profile.Governorates);
        IsRural = profile.IsRural;
        IsCommunityLed = profile.IsCommunityLed;
        Themes = string.Join(' ', profile.Themes);
        Languages = string.Join(' ', profile.Languages);
        registrations.Clear();
        registrations.AddRange(profile.Registrations.Select(r =>
            new Registration(Id, r.Region, new RegistrationDetails(r.Authority, r.Number), r.StartsOn, r.ExpiresOn)));
    }

    /// <summary>The partner says how it wants to be reached and shown.</summary>
    /// <param name="settings">The plain part.</param>
    /// <param name="codeWord">Spoken by a caller; null removes it.</param>
    /// <param name="donors">Donors that may see the name, when it is for named donors.</param>
    /// <param name="at">UTC.</param>
    public void SetSafety(SafetySettings settings, string? codeWord, IReadOnlyCollection<Guid> donors, DateTime at)
    {
        Safety = settings;
        CodeWord = Sealed.Text(codeWord);
        SafetySetAt = at;
        namedDonors.Clear();
        if (settings.NameVisibility == NameVisibility.NamedDonors)
            namedDonors.AddRange(donors.Distinct().Select(d => new NamedDonor { OrganisationId = Id, DonorId = d }));
    }

    /// <summary>The team keeps reminders away for a while. A longer pause that the partner wished itself stays. Errors: <c>partner.pause-day</c>.</summary>
    /// <param name="until">The first day with reminders again.</param>
    /// <param name="today">In Baghdad.</param>
    public void PauseReminders(DateOnly until, DateOnly today)
    {
        var last = today.AddMonths(PartnersConsts.MaxPauseMonths);
        if (until <= today || until > last) throw new BusinessException(PartnersErrors.PauseDay).ForField("until").WithData("max", $"{last:yyyy-MM-dd}");
        if (!(Safety.PausedUntil > until)) Safety = Safety with { PausedUntil = until };
    }

    /// <summary>The partner declares what else it has. Replaces the list.</summary>
    public void DeclareOtherFunding(IReadOnlyCollection<DeclaredFunding> declared)
    {
        if (declared.Count > PartnersConsts.MaxDeclared) throw new BusinessException(PartnersErrors.TooManyDeclared).WithData("max", PartnersConsts.MaxDeclared);
        otherFunding.Clear();
        otherFunding.AddRange(declared);
    }

    public void Close() => State = OrganisationTransitions.Table.Next(State, OrganisationAction.Close);

    public void Reopen() => State = OrganisationTransitions.Table.Next(State, OrganisationAction.Reopen);

    /// <summary>True when a donor may read the name (product.md, Safety settings).</summary>
    public bool ShowsNameTo(Guid donorId) => Safety.NameVisibility switch
    {
        NameVisibility.TeamOnly => false,
        NameVisibility.NamedDonors => namedDonors.Any(d => d.DonorId == donorId),
        NameVisibility.AllOurDonors or NameVisibility.Public => true,
        _ => false,
    };

    private void Serve(IReadOnlyList<string> codes)
    {
        GovernorateCodes = string.Join(' ', codes);
        Region = Contracts.Governorates.RegionOf(codes[0]);
        governorates.RemoveAll(g => !codes.Contains(g.Code));
        governorates.AddRange(codes.Where(c => governorates.All(g => g.Code != c)).Select(c => new ServedGovernorate { OrganisationId = Id, Code = c }));
    }

    private static void Require(OrganisationProfile profile)
    {
        if (profile.Governorates.Count == 0) throw new BusinessException(PartnersErrors.GovernorateMissing).ForField("governorates");
        var unknown = profile.Governorates.FirstOrDefault(g => !Contracts.Governorates.IsKnown(g));
        if (unknown is not null) throw new BusinessException(PartnersErrors.GovernorateUnknown).WithData("value", unknown).ForField("governorates");
        if (profile.Registrations.Any(r => r.StartsOn > r.ExpiresOn)) throw new BusinessException(PartnersErrors.ExpiryBeforeStart).ForField("registrations");
    }
}
