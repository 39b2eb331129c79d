using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;

namespace Grants.Partners.Domain.Organisations;

/// <summary>A registration with an authority of one region. Authority and number identify the partner: sealed.</summary>
internal sealed class Registration : Entity, ISealedRecord
{
    private Registration()
    {
    }

    public Registration(Guid organisationId, string region, RegistrationDetails details, DateOnly? startsOn, DateOnly? expiresOn)
    {
        OrganisationId = organisationId;
        Region = region;
        Details = Sealed.Of(details);
        StartsOn = startsOn;
        ExpiresOn = expiresOn;
    }

    public Guid OrganisationId { get; private set; }

    public Guid KeyOwnerId => OrganisationId;

    /// <summary><c>federal</c> or <c>kri</c>.</summary>
    public string Region { get; private set; } = "";

    public Sealed<RegistrationDetails>? Details { get; private set; }

    public DateOnly? StartsOn { get; private set; }

    public DateOnly? ExpiresOn { get; private set; }
}

/// <summary>What is sealed of a registration.</summary>
internal sealed record RegistrationDetails(string Authority, string Number);
