using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.SignIn;

/// <summary>The page that asks for the write key.</summary>
/// <param name="Token">The form's field.</param>
/// <param name="Next">Where to go then.</param>
/// <param name="Open">Whether this server takes writes at all.</param>
/// <param name="Fault">What was wrong with the key; null at first.</param>
public sealed record SignInModel(FormToken Token, string Next, bool Open, string? Fault);
