using Grants.Kernel.Errors;

namespace Grants.Infrastructure.Files.Content;

internal static class Pixels
{
    private const int MaxSide = 65_535;
    private const int Million = 1_000_000;

    /// <summary>Refuses a picture without size or with a greater one than somebody's computer should have to draw.</summary>
    public static void Expect(long width, long height, ContentLimits limits)
    {
        if (width <= 0 || height <= 0) throw ContentReader.Damaged();
        if (width > MaxSide || height > MaxSide || width * height > limits.MaxPixels)
            throw new BusinessException(FileErrors.TooManyPixels).WithData("max", limits.MaxPixels / Million);
    }
}
