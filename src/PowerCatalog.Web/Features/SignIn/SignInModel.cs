using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.SignIn;

/// <summary>The page that asks for name and password.</summary>
/// <param name="Token">The form's field.</param>
/// <param name="Next">Where to go then.</param>
/// <param name="Name">The name that was typed.</param>
/// <param name="Fault">What was wrong; null at first.</param>
/// <param name="NotPublic">What one sees only when signed in.</param>
/// <param name="Provider">What the identity provider is called; null where there is none.</param>
public sealed record SignInModel(
    FormToken Token, string Next, string? Name, FieldFault? Fault, IReadOnlyList<string> NotPublic, string? Provider);
