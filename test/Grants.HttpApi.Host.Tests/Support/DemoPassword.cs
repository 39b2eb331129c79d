namespace Grants.HttpApi.Host.Tests.Support;

/// <summary>The password the demo prints for all its sign-ins.</summary>
public static class DemoPassword
{
    public const string Value = Grants.Identity.Contracts.DemoUserNames.Password;
}
