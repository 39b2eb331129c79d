using Grants.Tests.Notifications.Support;

// The test runner ignores this. Crash tests start it as a process of its own that they can kill.
return await CrashChild.RunAsync(args);
