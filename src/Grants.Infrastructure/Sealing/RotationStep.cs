namespace Grants.Infrastructure.Sealing;

/// <summary>How far a rotation is.</summary>
/// <param name="Done">Keys or values under the new key.</param>
/// <param name="Of">Those found to need it when the pass began.</param>
public readonly record struct RotationStep(int Done, int Of);
