using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Tests.Support;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Journeys.Leaks;

/// <summary>People at their screens, each signed in once, and the texts they type.</summary>
internal sealed class Typist(HostProcess host, LeakTexts texts) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Person> people = new(StringComparer.Ordinal);

    public HostProcess Host => host;

    public LeakTexts Texts => texts;

    public async Task<Person> AsAsync(string userName)
    {
        if (people.TryGetValue(userName, out var there))
        {
            await there.Page.GotoAsync("/");
            return there;
        }

        return people[userName] = await Person.SignInAsync(host.Address, "en", userName, onPhone: userName.StartsWith('p') && char.IsAsciiDigit(userName[1]));
    }

    /// <summary>Opens the row of a table that shows a code.</summary>
    public static Task OpenRowAsync(Person person, string code) => person.Page.Locator("main tr").Filter(new() { HasText = code }).First.GetByRole(AriaRole.Link).First.ClickAsync();

    /// <summary>The part of a page that is opened by its heading.</summary>
    public static async Task<ILocator> UnfoldAsync(Person person, string key)
    {
        var part = person.Page.Locator("details").Filter(new() { HasTextRegex = person.Words.Part(key) }).First;
        if (await part.GetAttributeAsync("open") is null) await part.Locator("summary").ClickAsync();
        return part;
    }

    /// <summary>Types, and waits until the draft was taken by the server.</summary>
    public static Task SavedAsync(Person person, Func<Task> type) => person.Page.RunAndWaitForResponseAsync(type, r => r.Request.Method == "PUT" && r.Ok);

    /// <summary>Waits until the form that was sent has gone from the page.</summary>
    public static Task GoneAsync(ILocator form) => Assertions.Expect(form).ToHaveCountAsync(0, new() { Timeout = 15_000 });

    public static FilePayload File(string name, string content, string kind = "text/plain") => new() { Name = name, MimeType = kind, Buffer = Encoding.UTF8.GetBytes(content) };

    public static Regex Code(string prefix) => new($@"^\s*{prefix}-\d{{4}}-\d+");

    public async ValueTask DisposeAsync()
    {
        foreach (var person in people.Values) await person.DisposeAsync();
    }
}
