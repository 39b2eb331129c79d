namespace Grants.HttpApi.Host.Tests.Support;

/// <summary>A test that clicks. Without a browser it is skipped loudly, unless <c>GRANTS_REQUIRE_BROWSER=1</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Path is null && !Browser.IsRequired) Skip = "No Chromium on PATH: install it (Debian: chromium) to run the journeys.";
    }
}

/// <summary>As <see cref="BrowserFactAttribute"/>, once per row of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (Browser.Path is null && !Browser.IsRequired) Skip = "No Chromium on PATH: install it (Debian: chromium) to run the journeys.";
    }
}
