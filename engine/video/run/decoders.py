"""The decoders that a child may use: what phones, cameras, browsers, screen recorders, editors and
old computers write into the accepted types.

Left out is what no such file needs and what has lately been a way in (MagicYUV, RASC, EXR and the
like). Whatever is in here runs shut in (see `sandbox`).
"""

_PICTURES = (
    "h264,hevc,vp8,libvpx,vp9,libvpx-vp9,av1,libdav1d,mpeg4,msmpeg4,msmpeg4v1,msmpeg4v2,"
    "mpeg1video,mpeg2video,h261,h263,h263p,h263i,flv,svq1,svq3,cinepak,rpza,qtrle,8bps,msrle,"
    "msvideo1,mjpeg,mjpegb,dvvideo,dnxhd,prores,cfhd,ffv1,theora,vc1,wmv1,wmv2,wmv3,rawvideo,"
    "r210,v210,v308,v408,v410,uyvy422,yuv4,png,apng,gif,webp,webp_anim"
)
_SOUNDS = (
    "aac,mp3float,mp3,mp2float,mp2,mp1float,mp1,opus,libopus,vorbis,flac,ac3,eac3,dca,truehd,mlp,"
    "alac,amrnb,amrwb,libopencore_amrnb,libopencore_amrwb,wmav1,wmav2,wavpack,mace3,mace6,qdm2,"
    "qdmc,gsm,gsm_ms,"
    "adpcm_ms,adpcm_ima_wav,adpcm_ima_qt,adpcm_yamaha,g726,g722,"
    "pcm_u8,pcm_s8,pcm_s16le,pcm_s16be,pcm_u16le,pcm_u16be,pcm_s24le,pcm_s24be,pcm_s32le,"
    "pcm_s32be,pcm_f32le,pcm_f32be,pcm_f64le,pcm_f64be,pcm_mulaw,pcm_alaw,pcm_bluray,pcm_dvd"
)
DECODERS = f"{_PICTURES},{_SOUNDS}"

_OTHER_NAMES = {"libopus": "opus", "dca": "dts", "mp3float": "mp3", "mp2float": "mp2",
                "msmpeg4": "msmpeg4v3", "amrnb": "amr_nb", "amrwb": "amr_wb", "flv": "flv1",
                "libdav1d": "av1"}  # fmt: skip
KNOWN_CODECS = frozenset(_OTHER_NAMES.get(name, name) for name in DECODERS.split(","))
"""Names of codecs, as `framecrc` tells them."""
