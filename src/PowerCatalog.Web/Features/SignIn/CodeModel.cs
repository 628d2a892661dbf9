using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.SignIn;

/// <summary>The page that asks for the second factor.</summary>
/// <param name="Token">The form's field.</param>
/// <param name="Next">Where to go then.</param>
/// <param name="Fault">What was wrong; null at first.</param>
public sealed record CodeModel(FormToken Token, string Next, FieldFault? Fault);
