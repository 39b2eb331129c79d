using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Sessions;
using Grants.Infrastructure.Scoping;

namespace Grants.Identity.Application.Sessions;

/// <summary>The session of the present request, as read once from its row. Empty when nobody is signed in.</summary>
internal sealed class PresentSession
{
    public CurrentUserInfo? User { get; private set; }

    /// <summary>Code of the person's organisation or donor.</summary>
    public string? AffiliationCode { get; private set; }

    /// <summary>The strongest factor shown in it.</summary>
    public FactorKind Factor { get; private set; }

    /// <summary>True when the person said that nobody else uses the device.</summary>
    public bool IsOwnDevice { get; private set; }

    /// <summary>True when a key, touch or click lies behind the request.</summary>
    public bool IsInput { get; private set; }

    /// <summary>What the request comes from.</summary>
    public DeviceKind Device { get; private set; }

    /// <summary>What the request says of itself, before anybody is known.</summary>
    public void Arrive(bool isInput, string? userAgent)
    {
        IsInput = isInput;
        Device = DeviceKinds.Of(userAgent);
    }

    public void Begin(CurrentUserInfo user, string? affiliationCode, FactorKind factor, bool isOwnDevice)
    {
        User = user;
        Factor = factor;
        IsOwnDevice = isOwnDevice;
        AffiliationCode = affiliationCode;
    }
}
