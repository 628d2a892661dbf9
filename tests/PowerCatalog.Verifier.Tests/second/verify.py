"""Checks an evidence bundle of PowerCatalog. Written from docs/evidence-bundle.md alone, with nothing but the standard library.

    python3 verify.py BUNDLE.zip [--trust NAME+ID+BASE64]...

Exit: 0 proven and trusted, 1 refused, 2 wrong use, 3 proven but no key was given.
"""
import argparse
import base64
import datetime
import hashlib
import json
import re
import struct
import sys
import zlib

LARGEST = 64 << 20
LARGEST_NOTE = 256 << 10
MOST_SIGNATURES = 100
DEEPEST = 64
FORMAT = "powercatalog-evidence/v1"
ENTRIES = ("manifest.txt", "answer.html", "evidence.json")
SM2_TYPE = b"\xffpowercatalog/sm2-sm3/v1\n"
# White space and control characters: what no name of a key has, nor a plus.
NAME = "[^\0-\x20+\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"
FACTS = {
    "power": ("PowerAdded", "PowerRemoved", "PowerElementsChanged", "PowerTransferred", "PowerSuspended", "PowerResumed",
              "PowerDelegated", "DelegationRecalled"),
    "department": ("DepartmentRegistered", "DepartmentRenamed", "DepartmentsMerged", "DepartmentClosed"),
    "township": ("TownshipRegistered", "TownshipRenamed", "TownshipClosed"),
}
KIND_OF = {type_: kind for kind, types in FACTS.items() for type_ in types}
CATALOG = ("CatalogOpened", "SigningKeyRotated")
DECISION = ("AdjustmentPromulgated", "AdjustmentCompleted")
DELEGATION = ("PowerDelegated", "DelegationRecalled")
TYPES = (*KIND_OF, *CATALOG, *DECISION, "AdjustmentAnnulled", "FactCorrected")
RECEIVERS = ("township", "county", "zone", "department", "area")
CATEGORIES = ("permit", "penalty", "coercion", "levy", "benefit", "inspection", "confirmation", "reward", "adjudication", "other",
              "publicService")
TERMS = ("mode", "inWhoseName", "instrument", "provincialBasis", "until", "handOver", "travelling", "scope")
# The members that the data of an event has, with their types; a question mark where one may be absent.
OF_FACT = "adjustment:code effective:day "
MEMBERS = {
    "CatalogOpened": "", "SigningKeyRotated": "", "AdjustmentCompleted": "adjustment:code",
    "AdjustmentPromulgated": "adjustment:code documentNumber?:text title?:text sourceName?:text sourceDigest?:text",
    "AdjustmentAnnulled": OF_FACT + "annuls:code from?:day",
    "FactCorrected": OF_FACT + "corrects:integer reading?:object",
    "PowerAdded": OF_FACT + "department:code category:text name:text elements:texts",
    "PowerElementsChanged": OF_FACT + "changes:list",
    "PowerTransferred": OF_FACT + "toDepartment:code",
    "PowerDelegated": OF_FACT + "terms:object",
    "TownshipRegistered": OF_FACT + "name:text county:text",
    **dict.fromkeys(("DepartmentRegistered", "DepartmentRenamed", "TownshipRenamed"), OF_FACT + "name:text"),
}


class Refused(Exception):
    """What is wrong, in Chinese and in English."""


def check(holds, zh, en):
    if not holds:
        raise Refused(zh, en)


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


# --- JSON: duplicates, fractions and lone surrogates are refused, and so is what is not canonical where it has to be.

def members(pairs):
    check(len(dict(pairs)) == len(pairs), "JSON中有重复成员", "a JSON object has a member twice")
    return dict(pairs)


def integer(digits):
    check(digits != "-0" and len(digits) < 18 and abs(int(digits)) < 1 << 53, "JSON中的整数超出范围", "an integer in JSON is out of range")
    return int(digits)


def no_number(_):
    raise Refused("JSON中有非整数的数", "a number in JSON is no integer")


def parse(text):
    try:
        value = json.loads(text, object_pairs_hook=members, parse_int=integer, parse_float=no_number, parse_constant=no_number)
        canonical(value)
    except (ValueError, RecursionError):
        raise Refused("JSON格式不正确", "the JSON is malformed") from None
    return value


def ordinal(text):
    return text.encode("utf-16-be", "surrogatepass")


def ordered(value, depth=0):
    if depth >= DEEPEST and isinstance(value, (dict, list)):
        raise RecursionError
    if isinstance(value, dict):
        return {name: ordered(value[name], depth + 1) for name in sorted(value, key=ordinal)}
    return [ordered(item, depth + 1) for item in value] if isinstance(value, list) else value


def canonical(value):
    return json.dumps(ordered(value), ensure_ascii=False, separators=(",", ":")).encode()


def shape(value, needed, optional=""):
    check(isinstance(value, dict), "应为JSON对象", "a JSON object was expected")
    names = set(needed.split())
    check(names <= set(value) <= names | set(optional.split()), "缺少成员，或有未知成员", "a member is missing, or unknown")


def get(value, name, kind=str, optional=False):
    check(isinstance(value, dict), "应为JSON对象", "a JSON object was expected")
    found = value.get(name)
    check(type(found) is kind or optional and found is None, f"成员{name}缺失或类型不对", f"member {name} is missing or of another type")
    return found


def is_day(value):
    try:
        return bool(re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value) and datetime.date.fromisoformat(value))
    except (ValueError, TypeError):
        return False


KINDS = {
    "text": lambda value: type(value) is str,
    "code": lambda value: type(value) is str and value != "",
    "day": is_day,
    "integer": lambda value: type(value) is int,
    "object": lambda value: type(value) is dict,
    "list": lambda value: type(value) is list,
    "texts": lambda value: type(value) is dict and all(type(item) is str for item in value.values()),
}


def need(value, members):
    """Refuses what lacks a member, NAME:TYPE, or NAME?:TYPE, or has it of another type."""
    check(isinstance(value, dict), "应为JSON对象", "a JSON object was expected")
    for member in members.split():
        name, _, kind = member.partition(":")
        found = value.get(name.rstrip("?"))
        check(KINDS[kind](found) or name.endswith("?") and found is None,
              f"成员{name}缺失或类型不对", f"member {name} is missing or of another type")


def hash_of(text):
    check(isinstance(text, str) and re.fullmatch("[0-9a-f]{64}", text), "散列值格式不正确", "a hash is malformed")
    return bytes.fromhex(text)


def from_base64(text):
    try:
        octets = base64.b64decode(text, validate=True)
    except ValueError:
        octets = None
    check(octets is not None and base64.b64encode(octets).decode() == text, "Base64不规范", "base64 is not strict")
    return octets


# --- The ZIP: read as little as is needed, write it again, compare.

def unzip(octets):
    contents, at = [], 0
    for _ in ENTRIES:
        check(octets[at:at + 4] == b"PK\3\4" and len(octets) >= at + 30, "不是证据包", "this is no bundle of evidence")
        size, name, extra = struct.unpack_from("<IHH", octets, at + 22)
        at += 30 + name + extra
        contents.append(octets[at:at + size])
        at += size
    check(zipped(contents) == octets, "ZIP不是唯一形式（可能被改动）", "the ZIP is not in its one form: a byte was changed")
    return contents


def zipped(contents):
    files = directory = b""
    for name, content in zip(ENTRIES, contents):
        entry = struct.pack("<HHHHHIIIHH", 20, 0, 0, 0, 0x21, zlib.crc32(content), len(content), len(content), len(name), 0)
        directory += b"PK\1\2" + struct.pack("<H", 20) + entry + struct.pack("<HHHII", 0, 0, 0, 0, len(files)) + name.encode()
        files += b"PK\3\4" + entry + name.encode() + content
    return files + directory + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 3, 3, len(directory), len(files), 0)


# --- Signatures: Ed25519 (RFC 8032, without the cofactor), SM3 (GB/T 32905), SM2 (GB/T 32918.2).

P25519 = 2**255 - 19
L25519 = 2**252 + 27742317777372353535851937790883648493
D25519 = -121665 * pow(121666, -1, P25519) % P25519


def ed_add(a, b):
    p, q = (a[1] - a[0]) * (b[1] - b[0]) % P25519, (a[1] + a[0]) * (b[1] + b[0]) % P25519
    r, s = 2 * a[3] * b[3] * D25519 % P25519, 2 * a[2] * b[2] % P25519
    e, f, g, h = q - p, s - r, s + r, q + p
    return e * f % P25519, g * h % P25519, f * g % P25519, e * h % P25519


def ed_times(n, point):
    result = (0, 1, 1, 0)
    while n:
        if n & 1:
            result = ed_add(result, point)
        point, n = ed_add(point, point), n >> 1
    return result


def ed_decode(octets):
    y = int.from_bytes(octets, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    square = (y * y - 1) * pow(D25519 * y * y + 1, -1, P25519) % P25519
    x = pow(square, (P25519 + 3) // 8, P25519)
    if x * x % P25519 != square:
        x = x * pow(2, (P25519 - 1) // 4, P25519) % P25519
    if y >= P25519 or x * x % P25519 != square or x == 0 and sign:
        return None
    x = P25519 - x if x & 1 != sign else x
    return x, y, 1, x * y % P25519


def ed_encode(point):
    z = pow(point[2], -1, P25519)
    return ((point[0] * z % P25519 & 1) << 255 | point[1] * z % P25519).to_bytes(32, "little")


ED_BASE = ed_decode((4 * pow(5, -1, P25519) % P25519).to_bytes(32, "little"))


def ed25519(key, message, signature):
    point, s = ed_decode(key), int.from_bytes(signature[32:], "little")
    # A key of small order signs whatever one likes.
    if len(signature) != 64 or point is None or s >= L25519 or ed_times(8, point)[0] == 0:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L25519
    minus = (P25519 - point[0], point[1], 1, P25519 - point[3])
    return ed_encode(ed_add(ed_times(s, ED_BASE), ed_times(k, minus))) == signature[:32]


def rotated(x, n):
    n %= 32
    return (x << n | x >> 32 - n) & 0xffffffff


def sm3(message):
    state = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e]
    padded = message + b"\x80" + bytes(-(len(message) + 9) % 64) + struct.pack(">Q", 8 * len(message))
    for at in range(0, len(padded), 64):
        w = list(struct.unpack_from(">16I", padded, at))
        for j in range(16, 68):
            x = w[j - 16] ^ w[j - 9] ^ rotated(w[j - 3], 15)
            w.append(x ^ rotated(x, 15) ^ rotated(x, 23) ^ rotated(w[j - 13], 7) ^ w[j - 6])
        a, b, c, d, e, f, g, h = state
        for j in range(64):
            ss1 = rotated(rotated(a, 12) + e + rotated(0x79cc4519 if j < 16 else 0x7a879d8a, j) & 0xffffffff, 7)
            ff, gg = (a ^ b ^ c, e ^ f ^ g) if j < 16 else (a & b | a & c | b & c, e & f | ~e & g)
            tt1 = ff + d + (ss1 ^ rotated(a, 12)) + (w[j] ^ w[j + 4]) & 0xffffffff
            tt2 = gg + h + ss1 + w[j] & 0xffffffff
            a, b, c, d, e, f, g, h = tt1, a, rotated(b, 9), c, tt2 ^ rotated(tt2, 9) ^ rotated(tt2, 17), e, rotated(f, 19), g
        state = [x ^ y for x, y in zip(state, (a, b, c, d, e, f, g, h))]
    return struct.pack(">8I", *state)


SM2_P = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffff
SM2_N = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123
SM2_B = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93
SM2_BASE = (0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7,
            0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0)


def sm2_add(a, b, p=SM2_P):
    if a is None or b is None:
        return a or b
    if a[0] == b[0] and (a[1] + b[1]) % p == 0:
        return None
    slope = 3 * (a[0] * a[0] - 1) * pow(2 * a[1], -1, p) if a == b else (b[1] - a[1]) * pow(b[0] - a[0], -1, p)
    x = (slope * slope - a[0] - b[0]) % p
    return x, (slope * (a[0] - x) - a[1]) % p


def sm2_times(n, point):
    result = None
    while n:
        if n & 1:
            result = sm2_add(result, point)
        point, n = sm2_add(point, point), n >> 1
    return result


def sm2(key, message, signature, identity=b"1234567812345678"):
    x, y = int.from_bytes(key[1:33], "big"), int.from_bytes(key[33:], "big")
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    if len(signature) != 64 or len(key) != 65 or key[0] != 4 or x >= SM2_P or y >= SM2_P or (x**3 - 3 * x + SM2_B - y * y) % SM2_P:
        return False
    curve = b"".join(number.to_bytes(32, "big") for number in (SM2_P - 3, SM2_B, *SM2_BASE))
    e = int.from_bytes(sm3(sm3(struct.pack(">H", 8 * len(identity)) + identity + curve + key[1:]) + message), "big")
    t = (r + s) % SM2_N
    if not (0 < r < SM2_N and 0 < s < SM2_N and t):
        return False
    point = sm2_add(sm2_times(s, SM2_BASE), sm2_times(t, (x, y)))
    return point is not None and (e + point[0]) % SM2_N == r


# --- Keys and notes.

def read_key(text):
    """The name, the type (0x01, 0x04 or 0xff) and the key itself."""
    match = re.fullmatch(f"({NAME})\\+([0-9a-f]{{8}})\\+([A-Za-z0-9+/=]+)", text) if isinstance(text, str) else None
    check(match, "公钥格式不正确", "a public key is malformed")
    name, octets = match[1], from_base64(match[3])
    check(sha256(name.encode(), b"\n", octets)[:4].hex() == match[2], "公钥的标识与公钥不符", "the id of a key is not that of the key")
    if octets[0] in (1, 4) and len(octets) == 33:
        return name, octets[0], octets[1:]
    check(octets.startswith(SM2_TYPE) and len(octets) == len(SM2_TYPE) + 65, "公钥类型未知", "the type of a key is unknown")
    return name, 0xff, octets[len(SM2_TYPE):]


def read_note(note, keys, office_of, witnesses):
    """Its lines, and for each key that signed it the time of a cosignature, or None."""
    text, _, rest = note.rpartition("\n\n")
    lines = text.split("\n")
    check(len(note.encode()) <= LARGEST_NOTE and rest.count("\n") <= MOST_SIGNATURES, "签名文本过大", "a signed note is too large")
    check(len(lines) == 4 and all(lines) and rest.endswith("\n") and not re.search("[\0-\x09\x0b-\x1f\x7f]", note),
          "签名文本格式不正确", "a signed note is malformed")
    by_id = {tuple(key.split("+")[:2]): key for key in keys}
    office, signed = office_of(lines), {}
    for line in rest[:-1].split("\n"):
        match = re.fullmatch(f"\u2014 ({NAME}) ([A-Za-z0-9+/=]+)", line)
        check(match, "签名行格式不正确", "a signature line is malformed")
        octets = from_base64(match[2])
        key = by_id.get((match[1], octets[:4].hex()))
        check(key and key not in signed, "签名的公钥未列出，或重复签名", "a signature is of a key that is not listed, or signs twice")
        name, type_, public = read_key(key)
        check(name == office and type_ != 4 or name != office and type_ == 4 and witnesses,
              "有不应出现的签名", "a signature is of a key that may not sign this")
        signed[key] = verified(type_, public, (text + "\n").encode(), octets[4:])
    check(any(key.startswith(office + "+") for key in signed), "没有主管机关的签名", "the office has not signed")
    return lines, signed


def verified(type_, public, text, signature):
    time = None
    if type_ == 4:
        check(len(signature) == 72, "签名长度不对", "a signature is of another length")
        time = int.from_bytes(signature[:8], "big")
        check(time < 1 << 63, "见证时间超出范围", "the time of a cosignature is out of range")
        text, signature = b"cosignature/v1\ntime %d\n" % time + text, signature[8:]
    check((sm2 if type_ == 0xff else ed25519)(public, text, signature), "签名无效", "a signature is not valid")
    return time


def read_origin(origin):
    match = re.fullmatch(f"({NAME})/([0-9]{{6}})/([0-9a-f]{{16}})", origin)
    check(match, "日志来源格式不正确", "the origin is malformed")
    return match.groups()


# --- The log and the map.

def leaf_of(event, division):
    envelope = {name: event[name] for name in ("id", "metadata", "recorded", "revision", "type")}
    envelope |= {"dataHash": sha256(event["data"].encode()).hex(), "stream": "catalog-" + division}
    return sha256(b"\0\1", canonical(envelope))


def included(leaf, index, size, proof, root):
    """RFC 9162, 2.1.3.2."""
    last, node = size - 1, leaf
    for beside in proof:
        if last == 0:
            return False
        if index & 1 or index == last:
            node = sha256(b"\1", beside, node)
            while not index & 1 and index:
                index, last = index >> 1, last >> 1
        else:
            node = sha256(b"\1", node, beside)
        index, last = index >> 1, last >> 1
    return last == 0 and node == root


def read_events(evidence, division, size, root):
    events, leaves, known, before = {}, {}, evidence["question"]["known"], -1
    for event in get(evidence, "events", list):
        shape(event, "revision id type recorded metadata data proof")
        revision, type_, proof = get(event, "revision", int), get(event, "type"), get(event, "proof", list)
        check(before < revision <= known, "事件的顺序或版本号不正确", "events are out of order or after `known`")
        before = revision
        need(event, "recorded:text id:text data:text metadata:object")
        time = re.fullmatch(r"(.{10})T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{6}Z", event["recorded"])
        check(time and is_day(time[1]) and re.fullmatch("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", event["id"]),
              "事件格式不正确", "an event is malformed")
        leaf = leaves[revision] = leaf_of(event, division)
        check(included(leaf, revision, size, [hash_of(item) for item in proof], root),
              f"事件{revision}不在签名的日志中", f"event {revision} is not in the log that was signed")
        events[revision] = read_event(revision, type_, parse(event["data"]))
    return events, leaves


def read_event(revision, type_, data):
    name, _, version = type_.rpartition(".")
    check(name in TYPES and (version == "v1" or version == "v2" and name in DELEGATION),
          f"事件类型未知：{type_}", f"unknown type of event: {type_}")
    kind = KIND_OF.get(name)
    need(data, MEMBERS.get(name, OF_FACT) + (f" {kind}:code" if kind else ""))
    event = {"revision": revision, "type": name, "data": data, "subject": kind and f"{kind}/{data[kind]}"}
    for change in data["changes"] if name == "PowerElementsChanged" else ():
        need(change, "element:text to?:text")
    if name in DELEGATION:
        event["receivers"] = read_receivers(data, version)
    if name == "PowerDelegated":
        terms = data["terms"]
        need(terms, " ".join(f"{term}?:{'day' if term == 'until' else 'text'}" for term in TERMS))
        if version == "v1" and terms.get("inWhoseName") == "township":
            terms["inWhoseName"] = "receiver"
    if name == "FactCorrected":
        reading = data.get("reading")
        event["reading"] = reading if reading is None else read_event(revision, get(reading, "type"), get(reading, "data", dict))
    return event


def read_receivers(data, version):
    if version == "v1":
        receivers = [{"kind": "township", "code": code} for code in get(data, "townships", list)]
    else:
        receivers = get(data, "receivers", list)
    for receiver in receivers:
        need(receiver, "kind:text code?:code of?:text name?:text")
        kind = receiver["kind"]
        check(kind in RECEIVERS and (receiver.get("code") or kind != "township" and joined(receiver)),
              "承接对象格式不正确", "a receiver is malformed")
    return {receiver.get("code") or joined(receiver): receiver for receiver in receivers}


def joined(receiver):
    return (receiver.get("of") or "") + (receiver.get("name") or "")


def read_subject(subject, size, known, leaves, root):
    shape(subject, "key entries siblings", "other")
    entries, siblings = get(subject, "entries", list), [hash_of(item) for item in get(subject, "siblings", list)]
    path, value, before = sha256(get(subject, "key").encode()), bytes(32), -1
    for entry in entries:
        check(isinstance(entry, list) and len(entry) == 2 and type(entry[0]) is int and before < entry[0] < size,
              "主题的事件列表不正确", "the entries of a subject are malformed")
        before, leaf = entry[0], hash_of(entry[1])
        check(before > known or leaves.get(before) == leaf, f"缺少事件{before}", f"event {before} is left out, or another one")
        value = sha256(b"\4", value, struct.pack(">Q", before), leaf)
    node, bits, depth = sha256(b"\2", path, value), int.from_bytes(path, "big"), len(siblings)
    check(depth <= 256 and not (entries and "other" in subject), "主题证明不正确", "the proof of a subject is malformed")
    if "other" in subject:
        other = get(subject, "other", list)
        check(len(other) == 2, "主题证明不正确", "the proof of a subject is malformed")
        there = int.from_bytes(hash_of(other[0]), "big")
        check(there != bits and there >> 256 - depth == bits >> 256 - depth, "主题不存在的证明不成立", "a proof of absence does not hold")
        node = sha256(b"\2", hash_of(other[0]), hash_of(other[1]))
    elif not entries:
        node = bytes(32)
    for level, beside in enumerate(siblings):
        node = sha256(b"\3", beside, node) if bits >> 256 - depth + level & 1 else sha256(b"\3", node, beside)
    check(node == root, f"主题{subject['key']}与签名的主题表不符", f"subject {subject['key']} is not as in the map that was signed")
    return [entry[0] for entry in entries if entry[0] <= known]


def subjects_of(event):
    """The subjects of an event; of a correction those of its reading, beside which it has those of what it corrects."""
    type_, data = event["type"], event["data"]
    if type_ in CATALOG:
        return {"catalog"}
    if type_ in DECISION:
        return {"decision/" + data["adjustment"]}
    if type_ == "AdjustmentAnnulled":
        return {"decision/" + data["annuls"]}
    if type_ == "FactCorrected":
        return subjects_of(event["reading"]) if event["reading"] else set()
    return {event["subject"]} | {"receiver/" + key for key in event.get("receivers", ())}


def check_belonging(entries, events):
    listed = {revision: set() for revision in events}
    for key, revisions in entries.items():
        for revision in revisions:
            listed[revision].add(key)
    homes = {}
    for revision, event in events.items():
        own = subjects_of(event) & entries.keys()
        if event["type"] == "FactCorrected":
            own |= homes.get(event["data"]["corrects"], set())
        for key in own ^ listed[revision]:
            raise Refused(f"事件{revision}与主题{key}不符", f"event {revision} and subject {key} do not belong together as listed")
        check(own, "有多余的事件", "an event is of no subject")
        if event["type"] not in CATALOG and event["type"] not in DECISION:
            homes[revision] = own


# --- The fold.

def known_facts(events):
    opened, known = [], []
    for event in events.values():
        if event["type"] == "AdjustmentPromulgated":
            opened = []
        elif event["type"] == "AdjustmentCompleted":
            known.extend(opened)
            opened = []
        elif event["type"] not in CATALOG:
            opened.append(event)
    return known


def annulled_on(facts, on):
    """From the newest back: when one is reached, all that may count against it are decided."""
    annulled = set()
    for fact in reversed(facts):
        data = fact["data"]
        if fact["type"] == "AdjustmentAnnulled" and data["adjustment"] not in annulled and (data.get("from") or on) <= on:
            annulled.add(data["annuls"])
    return annulled


def same(reading, fact):
    return reading is None or all(reading[name] == fact[name] for name in ("type", "subject")) \
        and reading["data"]["adjustment"] == fact["data"]["adjustment"]


def facts_on(facts, on):
    annulled, firsts, newest = annulled_on(facts, on), {}, {}
    for fact in facts:
        if fact["type"] != "FactCorrected":
            firsts[fact["revision"]] = fact
            continue
        first = firsts.get(fact["data"]["corrects"])
        if first and first["subject"] and same(fact["reading"], first):
            firsts[fact["revision"]] = first
            if fact["data"]["adjustment"] not in annulled:
                newest[first["revision"]] = fact
    result = []
    for revision, fact in firsts.items():
        if revision == fact["revision"] and fact["subject"] and fact["data"]["adjustment"] not in annulled:
            read = newest[revision]["reading"] if revision in newest else fact
            if read and read["data"]["effective"] <= on:
                result.append(read | {"revision": revision})
    return sorted(result, key=lambda fact: (fact["data"]["effective"], fact["revision"]))


def fold_power(facts):
    power = {"listed": False, "delegations": {}}
    for fact in facts:
        type_, data = fact["type"], fact["data"]
        effective, delegations = data["effective"], power["delegations"]
        if type_ == "PowerAdded":
            power |= {"listed": True, "since": effective, "suspended": False, "elements": dict(data["elements"])}
            power |= {name: data[name] for name in ("department", "category", "name")}
        # What ends by the day of a fact that has taken effect holds on no day that is asked for.
        elif type_ == "PowerRemoved":
            power["listed"] = False
            delegations.clear()
        elif type_ == "DelegationRecalled":
            for key in fact["receivers"]:
                delegations.pop(key, None)
        elif power["listed"]:
            change_power(power, fact)
    return power


def change_power(power, fact):
    type_, data = fact["type"], fact["data"]
    if type_ == "PowerTransferred":
        power["department"] = data["toDepartment"]
    elif type_ in ("PowerSuspended", "PowerResumed"):
        power["suspended"] = type_ == "PowerSuspended"
    elif type_ == "PowerElementsChanged":
        for change in data["changes"]:
            element, to = change["element"], change.get("to")
            target = power if element in ("name", "category") else power["elements"]
            if element == "category" and to not in CATEGORIES:
                continue
            if to is not None:
                target[element] = to
            elif target is not power:
                target.pop(element, None)
    elif type_ == "PowerDelegated":
        # At most one delegation of a receiver has not ended, and one that has ended is never shown: the newest is enough.
        for key, receiver in fact["receivers"].items():
            power["delegations"][key] = {"receiver": receiver, "fact": fact, "end": data["terms"].get("until")}


def fold_body(facts):
    body = {"registered": False}
    for fact in facts:
        type_, data = fact["type"], fact["data"]
        if type_.endswith("Registered"):
            body = {"registered": True, "open": True, "name": data["name"], "county": data.get("county")}
        elif body["registered"] and type_.endswith("Renamed"):
            body["name"] = data["name"]
        elif body["registered"]:
            body["open"] = False
    return body


# --- The answer.

def present(value):
    return {name: item for name, item in value.items() if item is not None}


class Fold:
    def __init__(self, events, on):
        self.on, self.facts, self.decisions, self.bodies = on, {}, {}, {}
        for fact in facts_on(known_facts(events), on):
            self.facts.setdefault(fact["subject"], []).append(fact)
        for event in events.values():
            if event["type"] == "AdjustmentPromulgated":
                self.decisions[event["data"]["adjustment"]] = event["data"]

    def power(self, code):
        power = fold_power(self.facts.get("power/" + code, ()))
        power["holding"] = {key: delegation for key, delegation in power["delegations"].items()
                            if delegation["end"] is None or delegation["end"] > self.on}
        return power

    def body(self, kind, code):
        key = f"{kind}/{code}"
        if key not in self.bodies:
            self.bodies[key] = fold_body(self.facts.get(key, ()))
        return self.bodies[key]

    def delegation(self, delegation):
        data = delegation["fact"]["data"]
        decision = self.decisions.get(data["adjustment"], {})
        return {name: data["terms"].get(name) for name in TERMS} | {
            "since": data["effective"], "documentNumber": decision.get("documentNumber"), "title": decision.get("title")}

    def receiver(self, delegation):
        kind, code = delegation["receiver"]["kind"], delegation["receiver"].get("code")
        name = (self.body("township", code).get("name") or code) if kind == "township" else joined(delegation["receiver"])
        return present({"kind": kind, "code": code, "name": name} | self.delegation(delegation))

    def answer_power(self, code):
        power = self.power(code)
        answer = {"kind": "power", "code": code, "listed": power["listed"]}
        if not power["listed"]:
            return answer
        receivers = sorted(power["holding"].items(), key=lambda item: (RECEIVERS.index(item[1]["receiver"]["kind"]), ordinal(item[0])))
        answer |= {name: power[name] for name in ("name", "category", "department", "since", "suspended", "elements")}
        return present(answer | {"departmentName": self.body("department", power["department"]).get("name"),
                                 "receivers": [self.receiver(delegation) for _, delegation in receivers]})

    def answer_township(self, code):
        body = self.body("township", code)
        answer = present({"kind": "township", "code": code, "powers": []} | body)
        codes = (key.partition("/")[2] for key in self.facts if key.startswith("power/"))
        for power_code in sorted(codes, key=ordinal):
            power = self.power(power_code)
            if power["listed"] and code in power["holding"]:
                answer["powers"].append(present(
                    {"code": power_code, "legalBasis": power["elements"].get("legalBasis")}
                    | {name: power[name] for name in ("name", "category", "department", "suspended")}
                    | {"departmentName": self.body("department", power["department"]).get("name")}
                    | self.delegation(power["holding"][code])))
        return answer


def subjects_needed(question, answer, entries, events):
    def events_in(key):
        return [events[revision] for revision in entries.get(key, ())]

    code, kind = question["code"], question["kind"]
    needed = {"catalog", f"{kind}/{code}"}
    if kind == "township":
        needed.add("receiver/" + code)
        for event in events_in("receiver/" + code):
            about = event.get("reading") or event
            needed |= {about["subject"]} if (about["subject"] or "").startswith("power/") else set()
        needed |= {"department/" + power["department"] for power in answer["powers"]}
    elif answer["listed"]:
        needed.add("department/" + answer["department"])
        needed |= {"township/" + receiver["code"] for receiver in answer["receivers"] if receiver["kind"] == "township"}
    to_do = list(needed)
    for key in to_do:
        for event in events_in(key):
            if event["type"] not in CATALOG and event["type"] not in DECISION:
                decision = "decision/" + event["data"]["adjustment"]
                if decision not in needed:
                    needed.add(decision)
                    to_do.append(decision)
    return needed


# --- The whole check.

def verify(octets, trusted):
    """The exit code, the two lines and the answer; raises Refused."""
    check(len(octets) <= LARGEST, "文件超过64 MiB", "the file is larger than 64 MiB")
    manifest, page, json_octets = unzip(octets)
    try:
        manifest, json_text = manifest.decode(), json_octets.decode()
    except UnicodeDecodeError:
        raise Refused("不是UTF-8文本", "a text is not UTF-8") from None
    evidence = parse(json_text)
    check(canonical(evidence) == json_octets, "evidence.json不是规范JSON", "evidence.json is not canonical JSON")
    shape(evidence, "format fold question answer checkpoint keys subjects events")
    check(evidence["format"] == FORMAT and get(evidence, "fold", int) == 1, "格式版本未知", "the version of the format is unknown")
    question, keys = evidence["question"], get(evidence, "keys", list)
    shape(question, "division kind code on known")
    need(question, "division:text kind:text code:code on:day known:integer")
    check(question["kind"] in ("power", "township"), "问题格式不正确", "no question")

    ids = [read_key(key) and tuple(key.split("+")[:2]) for key in keys]
    check(keys == sorted(set(keys), key=ordinal) and len(set(ids)) == len(ids), "公钥列表的顺序不正确", "the keys are out of order")
    lines, signed = read_note(get(evidence, "checkpoint"), keys, lambda lines: read_origin(lines[0])[0], True)
    head, sealed = read_note(manifest, keys, lambda lines: read_origin(lines[1])[0], False)
    check(set(keys) == signed.keys() | sealed.keys(), "列出的公钥没有签名", "a key is listed that has not signed")
    check(head == [FORMAT, lines[0], "answer.html " + sha256(page).hex(), "evidence.json " + sha256(json_octets).hex()],
          "清单与文件不符", "the manifest is not of these files")

    office, division, first = read_origin(lines[0])
    check(re.fullmatch("[1-9][0-9]{0,15}", lines[1]) and lines[3].startswith("powercatalog-subjects/v1 "), "检查点不正确", "no checkpoint")
    size, root, map_root = int(lines[1]), from_base64(lines[2]), from_base64(lines[3].partition(" ")[2])
    check(len(root) == len(map_root) == 32 and size < 1 << 53, "检查点格式不正确", "the checkpoint is malformed")
    check(get(question, "division") == division and 0 <= get(question, "known", int) < size, "问题与检查点不符", "not of this checkpoint")

    events, leaves = read_events(evidence, division, size, root)
    check(0 in events and leaves[0].hex().startswith(first) and evidence["events"][0]["type"] == "CatalogOpened.v1",
          "日志的开头不符", "the log does not begin as its origin says")
    subjects = get(evidence, "subjects", list)
    names = [get(subject, "key") for subject in subjects]
    check(names == sorted(set(names), key=ordinal), "主题的顺序不正确", "the subjects are out of order")
    entries = {subject["key"]: read_subject(subject, size, question["known"], leaves, map_root) for subject in subjects}
    check_belonging(entries, events)

    fold = Fold(events, question["on"])
    answer = (fold.answer_power if question["kind"] == "power" else fold.answer_township)(question["code"])
    check(set(names) == subjects_needed(question, answer, entries, events), "主题多了或少了", "subjects are missing, or too many")
    check(canonical(answer) == canonical(evidence["answer"]), "答案与事件推算的不符", "the answer is not what the events give")
    for key in trusted:
        check(key in keys, f"给出的公钥没有签名：{key}", f"the key that was given signed nothing here: {key}")
    return outcome(office, size, events, signed, sealed, trusted), answer


def outcome(office, size, events, signed, sealed, trusted):
    zone = datetime.timezone(datetime.timedelta(hours=8))
    times = [(key.split("+")[0], time if time > 253402271999 else datetime.datetime.fromtimestamp(time, zone).isoformat(" "))
             for key, time in signed.items() if time is not None]
    zh = "".join([f"由{office}签名，日志共{size}个事件，用到{len(events)}个", *(f"；{name}于{time}见证" for name, time in times)])
    en = "".join([f"signed by {office}, over {size} events, {len(events)} here", *(f"; {name} cosigned {time}" for name, time in times)])
    if not any(key in sealed for key in trusted):
        zh += "；没有给出的公钥签署manifest.txt，answer.html可能出自任何人"
        en += "; no key that was given has signed manifest.txt: answer.html may be anybody's"
    if trusted:
        return 0, f"证明成立，签名属于给出的公钥：{zh}", f"Proven, and a signature is of the key that was given: {en}"
    return 3, f"证明成立，但未给出公钥，不能确认是谁的签名：{zh}", f"Proven except for the key, as none was given: {en}"


def judge(octets, trusted):
    """The same, and a refusal too: whatever the input is, it ends in an outcome."""
    try:
        return verify(octets, trusted)
    except Exception as problem:
        zh, en = problem.args if isinstance(problem, Refused) else ("内容无法读取", "the content cannot be read")
        return (1, f"不予采信：{zh}", f"Refused: {en}"), None


def main(arguments):
    parser = argparse.ArgumentParser(description="核验证据包。Checks an evidence bundle of PowerCatalog.")
    parser.add_argument("bundle", metavar="BUNDLE.zip")
    parser.add_argument("--trust", metavar="KEY", action="append", default=[], help="可信公钥，可重复。A trusted key: NAME+ID+BASE64")
    options = parser.parse_args(arguments)
    try:
        for key in options.trust:
            read_key(key)
        with open(options.bundle, "rb") as file:
            octets = file.read(LARGEST + 1)
    except (Refused, OSError, ValueError) as problem:
        parser.error("；".join(problem.args) if isinstance(problem, Refused) else str(problem))
    (code, zh, en), answer = judge(octets, options.trust)
    print(zh, en, *([json.dumps(ordered(answer), ensure_ascii=False, indent=2)] if answer else []), sep="\n")
    return code


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stderr.reconfigure(encoding="utf-8")
    sys.exit(main(sys.argv[1:]))
