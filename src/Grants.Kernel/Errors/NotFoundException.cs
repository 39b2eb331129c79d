namespace Grants.Kernel.Errors;

/// <summary>Not there, or not yours: the caller cannot tell which (product.md: not yours = not found). Answers 404.</summary>
public sealed class NotFoundException() : BusinessException(CommonErrors.NotFound);
