using Grants.HttpApi.Host.Client;

namespace Grants.HttpApi.Host.Demo;

/// <summary>What the console shows when the demo is ready.</summary>
internal static class DemoGreeting
{
    public static void Print(WebApplication app)
    {
        Console.WriteLine();
        Console.WriteLine($"Ready: {string.Join(' ', app.Urls)}");
        if (app.Services.GetRequiredService<ClientFiles>().Index is null) Console.WriteLine("The client was not built; only /api answers.");
    }
}
