using PowerCatalog.Accounts.SigningIn;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Parts;

namespace PowerCatalog.Web.Features.Account;

/// <summary>The page on which a second factor is turned on.</summary>
/// <param name="Token">The form's field.</param>
/// <param name="Key">The key.</param>
/// <param name="Code">The same as a QR code.</param>
/// <param name="HasPassword">Whether the person has a password, which is then asked for.</param>
/// <param name="Fault">What was wrong; null at first.</param>
public sealed record FactorModel(FormToken Token, SecondFactorKey Key, QrCode Code, bool HasPassword, FieldFault? Fault);
