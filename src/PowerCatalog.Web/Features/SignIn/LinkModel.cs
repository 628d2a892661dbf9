using PowerCatalog.Accounts.Links;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.SignIn;

/// <summary>The page behind a link that works once.</summary>
/// <param name="Token">The form's field.</param>
/// <param name="Address">Where the form is sent.</param>
/// <param name="Purpose">What the link is for.</param>
/// <param name="Person">Whose it is; null for the first administrator.</param>
/// <param name="SignInName">The sign-in name: the person's, or what was typed.</param>
/// <param name="Name">The name that was typed.</param>
/// <param name="Fault">What was wrong; null at first.</param>
public sealed record LinkModel(
    FormToken Token, string Address, LinkPurpose Purpose, string? Person, string? SignInName, string? Name, FieldFault? Fault);
