namespace Grants.Kernel.Errors;

/// <summary>The program cannot or must not run like this. Its message is read by whoever runs the server: what is wrong, and exactly what to do.</summary>
/// <param name="message">Whole sentences in English.</param>
public sealed class RefusedToStartException(string message) : InvalidOperationException(message);
