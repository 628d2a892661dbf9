namespace PowerCatalog.Accounts.SigningIn;

/// <summary>What an authenticator needs to make codes (RFC 6238).</summary>
/// <param name="Key">The key, in base32.</param>
/// <param name="Address">The same as an address of the kind <c>otpauth</c>, for a QR code.</param>
public sealed record SecondFactorKey(string Key, string Address);
