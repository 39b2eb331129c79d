using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Entities;

namespace Grants.Partners.Domain.Organisations;

/// <summary>A donor has to do with a partner: a record of the partner came before it. Until then the donor cannot tell that the partner exists.</summary>
internal sealed class PartnerSharing : Entity, IOrganisationScoped, IDonorScoped
{
    private PartnerSharing()
    {
    }

    public PartnerSharing(Guid organisationId, Guid donorId)
    {
        OrganisationId = organisationId;
        DonorId = donorId;
    }

    public Guid OrganisationId { get; private set; }

    public Guid DonorId { get; private set; }
}

/// <summary>A donor the partner allows to see its name.</summary>
internal sealed class NamedDonor
{
    public Guid OrganisationId { get; init; }

    public Guid DonorId { get; init; }
}

/// <summary>A governorate a partner works in; a row of its own so that lists can filter by an index.</summary>
internal sealed class ServedGovernorate
{
    public Guid OrganisationId { get; init; }

    public required string Code { get; init; }
}
