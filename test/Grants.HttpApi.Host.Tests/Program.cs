using Grants.HttpApi.Host.Tests.Protection;

// The test runner ignores this. Crash tests start it as a process of its own that they can kill.
return args is [CrossingChild.Word, ..] ? await CrossingChild.RunAsync(args) : throw new ArgumentException("Only for crash tests.");
