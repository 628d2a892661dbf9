using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;

namespace PowerCatalog.Evidence.Tests.Notes;

/// <summary>Keys as text: the known ones are read, any change of them is refused, and no message repeats a private one.</summary>
public sealed class KeyTests
{
    [Fact]
    public void The_public_key_of_a_private_one_is_the_known_one()
    {
        var key = SigningKey.Parse(Example.PeterSecret, TimeProvider.System);
        Assert.Equal(Example.Peter, key.Verifier.Text.ToString());
        Assert.Equal(Example.PeterSecret, key.ToSecretText());
        Assert.Equal(Example.Peter, VerifierKey.Parse(Example.Peter).ToString());
        Assert.DoesNotContain("PRIVATE", key.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_part_and_every_change_of_a_key_is_refused()
    {
        foreach (var (text, read) in ((string, Action<string>)[])
            [(Example.Peter, text => NoteVerifier.Parse(text)), (Example.PeterSecret, text => SigningKey.Parse(text, TimeProvider.System))])
        {
            for (var from = 0; from < text.Length; from++)
            {
                Assert.Throws<FormatException>(() => read(text[..from]));
                if (from > 0) Assert.Throws<FormatException>(() => read(text[from..]));
                var changed = text.ToCharArray();
                changed[from]++;
                Assert.Throws<FormatException>(() => read(new string(changed)));
            }
        }
    }

    [Theory]
    [InlineData("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==")]
    [InlineData("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    public void A_key_of_another_length_type_or_name_is_refused(string text) =>
        Assert.Throws<FormatException>(() => NoteVerifier.Parse(text));

    [Theory]
    [InlineData(Example.PeterSecret)]
    [InlineData("PeterNeumann+00000000+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    public void What_was_read_in_the_place_of_a_public_key_is_in_no_message(string text)
    {
        var said = Assert.Throws<FormatException>(() => NoteVerifier.Parse(text)).Message;
        Assert.DoesNotContain(text[^20..], said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("有 空格")]
    [InlineData("a+b")]
    [InlineData("")]
    [InlineData("a\u00a0b")]
    [InlineData("a\u0007b")]
    public void A_name_has_no_spaces_plus_signs_or_control_characters(string name)
    {
        Assert.False(KeyId.IsName(name));
        Assert.Throws<FormatException>(() => SigningKey.Create(name, SignatureKind.Ed25519, TimeProvider.System));
    }

    // An attribute cannot hold half of a surrogate pair.
    [Fact]
    public void A_name_is_well_formed() => Assert.False(KeyId.IsName("a\ud83d"));

    [Theory]
    [InlineData(SignatureKind.Ed25519)]
    [InlineData(SignatureKind.Cosignature)]
    [InlineData(SignatureKind.Sm2)]
    public void A_new_key_is_read_from_its_text_and_verifies_what_it_signs(SignatureKind kind)
    {
        var made = SigningKey.Create("吴忠/台账", kind, TimeProvider.System);
        var key = SigningKey.Parse(made.ToSecretText(), TimeProvider.System);
        Assert.Equal(made.Verifier.Text, key.Verifier.Text);
        Assert.Equal(kind, key.Verifier.Kind);
        var verifier = NoteVerifier.Parse(made.Verifier.Text.ToString());
        var (text, signature) = ("清单\n"u8.ToArray(), key.Sign("清单\n"u8));
        Assert.True(verifier.Verifies(text, signature));
        for (var place = 0; place < signature.Length; place++)
        {
            signature[place] ^= 1;
            Assert.False(verifier.Verifies(text, signature));
            signature[place] ^= 1;
        }

        Assert.False(verifier.Verifies("清單\n"u8, signature));
        Assert.False(verifier.Verifies(text, signature.AsSpan(0, signature.Length - 1)));
        Assert.False(verifier.Verifies(text, [.. signature, 0]));
        Assert.False(verifier.Verifies(text, []));
        Assert.False(SigningKey.Create("吴忠/台账", kind, TimeProvider.System).Verifier.Verifies(text, signature));
    }

    /// <summary>The example of GB/T 32918.5: private key, public key and signature over "message digest".</summary>
    [Fact]
    public void Sm2_is_that_of_the_standard()
    {
        const string Point =
            "0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
            + "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13";
        const string Signature =
            "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"
            + "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA";
        byte[] prefix = [0xff, .. "powercatalog/sm2-sm3/v1\n"u8];
        var verifier = new NoteVerifier(VerifierKey.Of("sm2", 0xff, [.. prefix[1..], .. Convert.FromHexString(Point)]));
        Assert.Equal(SignatureKind.Sm2, verifier.Kind);
        Assert.True(verifier.Verifies("message digest"u8, Convert.FromHexString(Signature)));
        Assert.False(verifier.Verifies("message digesT"u8, Convert.FromHexString(Signature)));

        var secret = Convert.FromHexString("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8");
        var text = $"PRIVATE+KEY+{verifier.Key}+{Convert.ToBase64String([.. prefix, .. secret])}";
        Assert.Equal(verifier.Text, SigningKey.Parse(text, TimeProvider.System).Verifier.Text);
    }

    [Fact]
    public void A_point_that_is_not_on_the_curve_verifies_nothing()
    {
        byte[] key = [.. "powercatalog/sm2-sm3/v1\n"u8, 4, .. Enumerable.Repeat((byte)7, 64)];
        Assert.False(new NoteVerifier(VerifierKey.Of("sm2", 0xff, key)).Verifies("a\n"u8, new byte[64]));
    }

    /// <summary>RFC 8032, 7.1, test 2.</summary>
    [Fact]
    public void Ed25519_is_that_of_the_rfc()
    {
        var secret = Convert.FromHexString("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        var open = Convert.FromHexString("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        var verifier = new NoteVerifier(VerifierKey.Of("rfc", 1, open));
        var key = SigningKey.Parse($"PRIVATE+KEY+{verifier.Key}+{Convert.ToBase64String([1, .. secret])}", TimeProvider.System);
        Assert.Equal(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
            Convert.ToHexStringLower(key.Sign([0x72])));
        Assert.True(verifier.Verifies([0x72], key.Sign([0x72])));
    }
}
