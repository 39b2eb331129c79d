namespace Grants.Payments.Contracts;

/// <summary>Makes bank statements that fit the demo orders there are. Registered for the environment Demo and tests.</summary>
public interface IDemoStatements
{
    /// <summary>Takes in two invented statements, most of whose lines belong to something, and has a person confirm what is certain in the first.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
