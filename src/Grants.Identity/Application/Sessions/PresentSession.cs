using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Sessions;
using Grants.Infrastructure.RequestProtection;
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

    /// <summary>The secret under which the session goes on; null unless its person has proved in this request who they are.</summary>
    public string? Renewed { get; private set; }

    private byte[] presented = [];

    /// <summary>What the request says of itself, before anybody is known.</summary>
    public void Arrive(bool isInput, string? userAgent)
    {
        IsInput = isInput;
        Device = DeviceKinds.Of(userAgent);
    }

    /// <param name="tokenHash">Of the secret the request came with.</param>
    /// <param name="user">Whose session it is.</param>
    /// <param name="affiliationCode">See <see cref="AffiliationCode"/>.</param>
    /// <param name="factor">See <see cref="Factor"/>.</param>
    /// <param name="isOwnDevice">See <see cref="IsOwnDevice"/>.</param>
    public void Begin(byte[] tokenHash, CurrentUserInfo user, string? affiliationCode, FactorKind factor, bool isOwnDevice)
    {
        presented = tokenHash;
        User = user;
        Factor = factor;
        IsOwnDevice = isOwnDevice;
        AffiliationCode = affiliationCode;
    }
    /// <summary>Whoever has just proved who they are goes on under a new secret: one that was seen before is worth nothing more.</summary>
    public void Renew(Session session, DateTime at)
    {
        Renewed = RequestCookies.NewSecret();
        session.Renew(RequestCookies.HashOf(Renewed), presented, wasHeldBack: User?.HeldBackBy is not null, at);
    }
}
