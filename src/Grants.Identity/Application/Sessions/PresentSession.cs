using Grants.Identity.Domain.Factors;
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

    public void Begin(CurrentUserInfo user, string? affiliationCode, FactorKind factor)
    {
        User = user;
        Factor = factor;
        AffiliationCode = affiliationCode;
    }
}
